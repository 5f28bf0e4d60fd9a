package io.github.taskrouter.reservations.webclient;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the reservations of a page have in common, each with the next: shared instead of
 * made anew, which leaves a third of what a page would allocate.
 */
final class RepeatedValues {

	final RepeatedLinks links = new RepeatedLinks();

	private final Map<ReservationField, RepeatedText> texts = new EnumMap<>(ReservationField.class);

	RepeatedText text(ReservationField field) {
		return this.texts.computeIfAbsent(field, (unread) -> new RepeatedText());
	}

}
