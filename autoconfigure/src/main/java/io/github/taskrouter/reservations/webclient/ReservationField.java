package io.github.taskrouter.reservations.webclient;

import java.util.Arrays;
import java.util.Locale;

import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * The fields of a reservation, by the names that they have in JSON.
 */
enum ReservationField {

	SID, ACCOUNT_SID, WORKSPACE_SID, TASK_SID, WORKER_SID, WORKER_NAME, RESERVATION_STATUS, DATE_CREATED, DATE_UPDATED,
	URL, LINKS, UNKNOWN, END;

	private static final ReservationField[] FIELDS = values();

	private static final PropertyNameMatcher NAMES = new JsonFactory().constructNameMatcher(Arrays.stream(FIELDS)
		.limit(UNKNOWN.ordinal())
		.map(ReservationField::jsonName)
		.map(Named::fromString)
		.toList(), false);

	/**
	 * Go on to the next field of an object.
	 * @return the field, {@link #UNKNOWN}, or {@link #END} after the last one
	 */
	static ReservationField next(JsonParser json) {
		int match = json.nextNameMatch(NAMES);
		if (match >= 0) {
			return FIELDS[match];
		}
		return (match == PropertyNameMatcher.MATCH_UNKNOWN_NAME) ? UNKNOWN : END;
	}

	String jsonName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
