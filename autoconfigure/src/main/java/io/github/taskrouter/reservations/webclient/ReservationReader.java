package io.github.taskrouter.reservations.webclient;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import org.springframework.util.StringUtils;

/**
 * Reads a reservation, or a page of them, field by field. An odd value of a field that
 * nothing depends on is reported and read as {@code null}; unknown fields are skipped; of
 * a field that is there twice, the last value counts.
 */
final class ReservationReader {

	private final JsonParser json;

	private final OddFields oddFields;

	private final ReservationRequest request;

	ReservationReader(JsonParser json, OddFields oddFields, ReservationRequest request) {
		this.json = json;
		this.oddFields = oddFields;
		this.request = request;
	}

	Reservation reservation(@Nullable String etag) {
		this.json.nextToken();
		return reservation("$", etag);
	}

	DecodedPage page() {
		List<Reservation> reservations = null;
		String nextLink = null;
		boolean hasMeta = false;
		this.json.nextToken();
		requireObject("$");
		while (nextField()) {
			switch (this.json.currentName()) {
				case "reservations" -> reservations = reservations();
				case "meta" -> {
					hasMeta = true;
					nextLink = nextLink();
				}
				default -> skip();
			}
		}
		if (reservations == null) {
			throw new UnreadableException("$.reservations is missing");
		}
		if (!hasMeta) {
			throw new UnreadableException("$.meta is missing");
		}
		return new DecodedPage(reservations, nextLink);
	}

	private List<Reservation> reservations() {
		require(this.json.nextToken() == JsonToken.START_ARRAY, "$.reservations", "an array");
		List<Reservation> reservations = new ArrayList<>();
		while (this.json.nextToken() != JsonToken.END_ARRAY) {
			reservations.add(reservation("$.reservations[" + reservations.size() + "]", null));
		}
		return reservations;
	}

	/**
	 * Read the link of the next page, unchecked, or {@code null} if this is the last.
	 */
	private @Nullable String nextLink() {
		String link = null;
		this.json.nextToken();
		requireObject("$.meta");
		while (nextField()) {
			if ("next_page_url".equals(this.json.currentName())) {
				JsonToken token = this.json.nextToken();
				require(token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL, "$.meta.next_page_url",
						"a string");
				link = (token == JsonToken.VALUE_STRING) ? this.json.getString() : null;
			}
			else {
				skip();
			}
		}
		return StringUtils.hasText(link) ? link : null;
	}

	private Reservation reservation(String path, @Nullable String etag) {
		ReservationStatus status = null;
		Reservation.Builder reservation = Reservation.builder().etag(etag);
		requireObject(path);
		while (nextField()) {
			switch (this.json.currentName()) {
				case "sid" -> reservation.sid(text("sid"));
				case "account_sid" -> reservation.accountSid(text("account_sid"));
				case "workspace_sid" -> reservation.workspaceSid(text("workspace_sid"));
				case "task_sid" -> reservation.taskSid(text("task_sid"));
				case "worker_sid" -> reservation.workerSid(text("worker_sid"));
				case "worker_name" -> reservation.workerName(text("worker_name"));
				case "reservation_status" -> status = status(path);
				case "date_created" -> reservation.dateCreated(date("date_created"));
				case "date_updated" -> reservation.dateUpdated(date("date_updated"));
				case "url" -> reservation.url(text("url"));
				case "links" -> reservation.links(links());
				default -> skip();
			}
		}
		if (status == null) {
			throw new UnreadableException(path + ".reservation_status is missing");
		}
		return reservation.status(status).build();
	}

	private @Nullable ReservationStatus status(String path) {
		JsonToken token = this.json.nextToken();
		if (token == JsonToken.VALUE_NULL) {
			return null;
		}
		require(token == JsonToken.VALUE_STRING, path + ".reservation_status", "a string");
		String status = this.json.getString();
		return StringUtils.hasText(status) ? ReservationStatus.valueOf(status) : null;
	}

	private @Nullable String text(String field) {
		JsonToken token = this.json.nextToken();
		if (token == JsonToken.VALUE_STRING) {
			return this.json.getString();
		}
		if (token != JsonToken.VALUE_NULL) {
			this.oddFields.report(field, this.request);
			this.json.skipChildren();
		}
		return null;
	}

	private @Nullable Instant date(String field) {
		String text = text(field);
		try {
			return (text != null) ? IsoDate.parse(text) : null;
		}
		catch (DateTimeException ex) {
			this.oddFields.report(field, this.request);
			return null;
		}
	}

	private @Nullable Map<String, @Nullable String> links() {
		JsonToken token = this.json.nextToken();
		if (token != JsonToken.START_OBJECT) {
			if (token != JsonToken.VALUE_NULL) {
				this.oddFields.report("links", this.request);
				this.json.skipChildren();
			}
			return null;
		}
		Map<String, @Nullable String> links = new LinkedHashMap<>();
		while (nextField()) {
			links.put(this.json.currentName(), text("links"));
		}
		return links;
	}

	private boolean nextField() {
		return this.json.nextToken() != JsonToken.END_OBJECT;
	}

	private void skip() {
		this.json.nextToken();
		this.json.skipChildren();
	}

	private void requireObject(String path) {
		require(this.json.currentToken() == JsonToken.START_OBJECT, path, "an object");
	}

	private void require(boolean asExpected, String path, String expected) {
		if (!asExpected) {
			boolean missing = this.json.currentToken() == JsonToken.VALUE_NULL;
			throw new UnreadableException(missing ? path + " is null" : path + " is not " + expected);
		}
	}

	/**
	 * A body of another shape. The message says where, and quotes nothing of the body.
	 */
	static final class UnreadableException extends RuntimeException {

		UnreadableException(String message) {
			super(message, null, false, false);
		}

	}

}
