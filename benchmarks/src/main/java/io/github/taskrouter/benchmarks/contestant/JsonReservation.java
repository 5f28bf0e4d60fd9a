package io.github.taskrouter.benchmarks.contestant;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A reservation, as one writes it down for Jackson. What each field holds, Twilio's
 * documentation says.
 */
@JsonNaming(SnakeCaseStrategy.class)
record JsonReservation(String accountSid, Instant dateCreated, Instant dateUpdated, Map<String, String> links,
		String reservationStatus, String sid, String taskSid, String url, String workerName, String workerSid,
		String workspaceSid) {

	void addTo(Tally tally) {
		tally.add(this.sid, this.dateCreated, this.dateUpdated);
	}

	/**
	 * A page of reservations.
	 */
	record Page(List<JsonReservation> reservations, Meta meta) {
	}

	/**
	 * Where a page is in its list.
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record Meta(@Nullable String nextPageUrl) {
	}

}
