package io.github.taskrouter.reservations.webclient;

/**
 * What the reservations of one page may share.
 *
 * @param texts their texts
 * @param links their links
 */
record SharedValues(SharedTexts texts, SharedLinks links) {

	SharedValues() {
		this(new SharedTexts(), new SharedLinks());
	}

}
