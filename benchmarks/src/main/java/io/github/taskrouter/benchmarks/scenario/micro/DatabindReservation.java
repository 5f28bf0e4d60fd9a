package io.github.taskrouter.benchmarks.scenario.micro;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.taskrouter.reservations.Reservation;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as people bind one to a record of their own.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DatabindReservation(@Nullable String sid, @JsonProperty("account_sid") @Nullable String accountSid,
		@JsonProperty("workspace_sid") @Nullable String workspaceSid,
		@JsonProperty("task_sid") @Nullable String taskSid, @JsonProperty("worker_sid") @Nullable String workerSid,
		@JsonProperty("worker_name") @Nullable String workerName,
		@JsonProperty("reservation_status") @Nullable String status,
		@JsonProperty("date_created") @Nullable Instant dateCreated,
		@JsonProperty("date_updated") @Nullable Instant dateUpdated, @Nullable String url,
		@Nullable Map<String, String> links) {

	/**
	 * Return what another decoder has read, field by field.
	 * @param reservations what it has read
	 * @return the same as records
	 */
	public static List<DatabindReservation> all(List<Reservation> reservations) {
		return reservations.stream().map(DatabindReservation::of).toList();
	}

	private static DatabindReservation of(Reservation read) {
		return new DatabindReservation(read.sid(), read.accountSid(), read.workspaceSid(), read.taskSid(),
				read.workerSid(), read.workerName(), String.valueOf(read.status()), read.dateCreated(),
				read.dateUpdated(), read.url(), read.links());
	}

	/**
	 * A page of reservations.
	 *
	 * @param reservations the reservations
	 * @param meta the envelope
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Page(List<DatabindReservation> reservations, Meta meta) {
	}

	/**
	 * The envelope of a page.
	 *
	 * @param nextPageUrl the link of the next page
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Meta(@JsonProperty("next_page_url") @Nullable String nextPageUrl) {
	}

}
