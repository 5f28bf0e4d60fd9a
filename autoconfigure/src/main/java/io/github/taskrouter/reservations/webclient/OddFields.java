package io.github.taskrouter.reservations.webclient;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Reports fields that could not be read, each once: an answer may have a thousand of
 * them, and the next one as well. What a field holds is never told.
 */
final class OddFields {

	private static final Log logger = LogFactory.getLog(OddFields.class);

	private final Set<String> reported = ConcurrentHashMap.newKeySet();

	/**
	 * Report a field.
	 * @param field one of the names that the client reads, so that there are only so many
	 * @param request the request whose answer has the field
	 */
	void report(String field, ReservationRequest request) {
		if (this.reported.add(field)) {
			logger.warn("%s: the value of %s can't be read and is taken as null (reported once for this field)"
				.formatted(request, field));
		}
	}

}
