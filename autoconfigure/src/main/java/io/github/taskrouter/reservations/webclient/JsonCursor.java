package io.github.taskrouter.reservations.webclient;

import java.util.function.Supplier;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A place in a body that is read field by field.
 */
final class JsonCursor {

	final JsonParser json;

	JsonCursor(JsonParser json) {
		this.json = json;
	}

	/**
	 * Go on to the next field of an object.
	 * @return whether there is one
	 */
	boolean nextField() {
		return this.json.nextToken() != JsonToken.END_OBJECT;
	}

	/**
	 * Pass over the value of a field.
	 */
	void skip() {
		this.json.nextToken();
		this.json.skipChildren();
	}

	/**
	 * Check that an object begins here.
	 * @param path where it is in the body, for the error
	 */
	void requireObject(Supplier<String> path) {
		require(this.json.currentToken() == JsonToken.START_OBJECT, path, "an object");
	}

	/**
	 * Check that the value here is of the kind that is expected.
	 * @throws UnreadableException if it is not
	 */
	void require(boolean asExpected, Supplier<String> path, String expected) {
		if (!asExpected) {
			boolean missing = this.json.currentToken() == JsonToken.VALUE_NULL;
			throw new UnreadableException(path.get() + (missing ? " is null" : " is not " + expected));
		}
	}

}
