package io.github.taskrouter.reservations.webclient;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import org.springframework.http.HttpHeaders;
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

	private final Map<ReservationField, RepeatedText> last = new EnumMap<>(ReservationField.class);

	private final RepeatedLinks links = new RepeatedLinks();

	ReservationReader(JsonParser json, OddFields oddFields, ReservationRequest request) {
		this.json = json;
		this.oddFields = oddFields;
		this.request = request;
	}

	Reservation reservation(@Nullable String etag) {
		return reservation("$", etag);
	}

	DecodedPage page(HttpHeaders headers) {
		List<Reservation> reservations = null;
		String nextLink = null;
		boolean hasMeta = false;
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
		return new DecodedPage(reservations, nextLink, headers);
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
		ReservationField field = ReservationField.next(this.json);
		while (field != ReservationField.END) {
			switch (field) {
				case SID -> reservation.sid(text(field));
				case ACCOUNT_SID -> reservation.accountSid(repeated(field));
				case WORKSPACE_SID -> reservation.workspaceSid(repeated(field));
				case TASK_SID -> reservation.taskSid(repeated(field));
				case WORKER_SID -> reservation.workerSid(repeated(field));
				case WORKER_NAME -> reservation.workerName(repeated(field));
				case RESERVATION_STATUS -> status = status(path);
				case DATE_CREATED -> reservation.dateCreated(date(field));
				case DATE_UPDATED -> reservation.dateUpdated(date(field));
				case URL -> reservation.url(text(field));
				case LINKS -> reservation.links(links());
				default -> skip();
			}
			field = ReservationField.next(this.json);
		}
		if (status == null) {
			throw new UnreadableException(path + ".reservation_status is missing");
		}
		return keepLinks(reservation.status(status).build());
	}

	private Reservation keepLinks(Reservation reservation) {
		this.links.keep(reservation.links());
		return reservation;
	}

	private @Nullable ReservationStatus status(String path) {
		JsonToken token = this.json.nextToken();
		if (token == JsonToken.VALUE_NULL) {
			return null;
		}
		require(token == JsonToken.VALUE_STRING, path + ".reservation_status", "a string");
		String status = lastOf(ReservationField.RESERVATION_STATUS).read(this.json);
		return StringUtils.hasText(status) ? ReservationStatus.valueOf(status) : null;
	}

	private @Nullable String text(ReservationField field) {
		return isText(field) ? this.json.getString() : null;
	}

	private @Nullable String repeated(ReservationField field) {
		return isText(field) ? lastOf(field).read(this.json) : null;
	}

	private @Nullable Instant date(ReservationField field) {
		try {
			return isText(field) ? IsoDate.parse(this.json.getString()) : null;
		}
		catch (DateTimeException ex) {
			this.oddFields.report(field.jsonName(), this.request);
			return null;
		}
	}

	private @Nullable Map<String, ? extends @Nullable String> links() {
		JsonToken token = this.json.nextToken();
		if (token != JsonToken.START_OBJECT) {
			if (token != JsonToken.VALUE_NULL) {
				odd(ReservationField.LINKS);
			}
			return null;
		}
		this.links.begin();
		while (nextField()) {
			String name = this.json.currentName();
			this.links.add(name, isText(ReservationField.LINKS) ? this.links.text(name).read(this.json) : null);
		}
		return this.links.end();
	}

	/**
	 * Go on to the value of a field.
	 * @return whether it is a string; anything else is passed over, and reported unless
	 * it is {@code null}
	 */
	private boolean isText(ReservationField field) {
		JsonToken token = this.json.nextToken();
		if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NULL) {
			odd(field);
		}
		return token == JsonToken.VALUE_STRING;
	}

	private void odd(ReservationField field) {
		this.oddFields.report(field.jsonName(), this.request);
		this.json.skipChildren();
	}

	private RepeatedText lastOf(ReservationField field) {
		return this.last.computeIfAbsent(field, (unread) -> new RepeatedText());
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
