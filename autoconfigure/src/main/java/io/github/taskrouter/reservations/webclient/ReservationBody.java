package io.github.taskrouter.reservations.webclient;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A reservation as it stands in JSON, under Twilio's names in camel case.
 */
record ReservationBody(@Nullable String sid, @Nullable String accountSid, @Nullable String workspaceSid,
		@Nullable String taskSid, @Nullable String workerSid, @Nullable String workerName,
		@Nullable String reservationStatus, @Nullable String dateCreated, @Nullable String dateUpdated,
		@Nullable String url, @Nullable Map<String, @Nullable String> links) {

	Reservation toReservation(@Nullable String etag) {
		Assert.isTrue(this.reservationStatus != null && !this.reservationStatus.isBlank(),
				"reservation_status is missing");
		return new Reservation(this.sid, this.accountSid, this.workspaceSid, this.taskSid, this.workerSid,
				this.workerName, ReservationStatus.valueOf(this.reservationStatus), instant(this.dateCreated),
				instant(this.dateUpdated), this.url, present(this.links), etag);
	}

	/**
	 * Reads a date of ISO 8601; one without an offset is in UTC, as all of Twilio's are.
	 */
	private static @Nullable Instant instant(@Nullable String text) {
		if (text == null) {
			return null;
		}
		TemporalAccessor date = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from,
				LocalDateTime::from);
		return (date instanceof LocalDateTime local) ? local.toInstant(ZoneOffset.UTC) : Instant.from(date);
	}

	private static @Nullable Map<String, String> present(@Nullable Map<String, @Nullable String> links) {
		if (links == null) {
			return null;
		}
		Map<String, String> present = new LinkedHashMap<>();
		links.forEach((name, link) -> {
			if (link != null) {
				present.put(name, link);
			}
		});
		return present;
	}

}
