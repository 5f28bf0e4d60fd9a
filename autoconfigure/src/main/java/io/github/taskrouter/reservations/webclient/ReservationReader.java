package io.github.taskrouter.reservations.webclient;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import org.springframework.util.StringUtils;

/**
 * Reads a reservation field by field. An odd value of a field that nothing depends on is
 * reported and read as {@code null}; unknown fields are skipped; of a field that is there
 * twice, the last value counts.
 */
final class ReservationReader {

	private final JsonParser json;

	private final JsonCursor cursor;

	private final OddFields oddFields;

	private final ReservationRequest request;

	private final @Nullable SharedValues shared;

	/**
	 * Create a new {@code ReservationReader}.
	 * @param request whose answer is read
	 * @param shared what the reservations that are read may share, or {@code null} if
	 * there is only one
	 */
	ReservationReader(JsonParser json, OddFields oddFields, ReservationRequest request, @Nullable SharedValues shared) {
		this.json = json;
		this.cursor = new JsonCursor(json);
		this.oddFields = oddFields;
		this.request = request;
		this.shared = shared;
	}

	/**
	 * Read the reservation that begins here.
	 * @param path where it is in the body, for errors
	 * @param etag the version of the reservation, which is not in the body
	 */
	Reservation reservation(Supplier<String> path, @Nullable String etag) {
		ReservationStatus status = null;
		Reservation.Builder reservation = Reservation.builder().etag(etag);
		this.cursor.requireObject(path);
		ReservationField field = ReservationField.next(this.json);
		while (field != ReservationField.END) {
			switch (field) {
				case SID -> reservation.sid(text(field));
				case ACCOUNT_SID -> reservation.accountSid(shared(field));
				case WORKSPACE_SID -> reservation.workspaceSid(shared(field));
				case TASK_SID -> reservation.taskSid(shared(field));
				case WORKER_SID -> reservation.workerSid(shared(field));
				case WORKER_NAME -> reservation.workerName(shared(field));
				case RESERVATION_STATUS -> status = status(field, path);
				case DATE_CREATED -> reservation.dateCreated(date(field));
				case DATE_UPDATED -> reservation.dateUpdated(date(field));
				case URL -> reservation.url(text(field));
				case LINKS -> reservation.links(links(field));
				default -> this.cursor.skip();
			}
			field = ReservationField.next(this.json);
		}
		if (status == null) {
			throw new UnreadableException(path.get() + ".reservation_status is missing");
		}
		return keepLinks(reservation.status(status).build());
	}

	private Reservation keepLinks(Reservation reservation) {
		if (this.shared != null) {
			this.shared.links().keep(reservation.links());
		}
		return reservation;
	}

	private @Nullable ReservationStatus status(ReservationField field, Supplier<String> path) {
		JsonToken token = this.json.nextToken();
		if (token == JsonToken.VALUE_NULL) {
			return null;
		}
		this.cursor.require(token == JsonToken.VALUE_STRING, () -> path.get() + "." + field.jsonName(), "a string");
		String status = current();
		return StringUtils.hasText(status) ? ReservationStatus.valueOf(status) : null;
	}

	private @Nullable String text(ReservationField field) {
		return isText(field) ? this.json.getString() : null;
	}

	private @Nullable String shared(ReservationField field) {
		return isText(field) ? current() : null;
	}

	private String current() {
		return (this.shared != null) ? this.shared.texts().read(this.json) : this.json.getString();
	}

	private @Nullable Instant date(ReservationField field) {
		try {
			return isText(field) ? IsoDate.parse(this.json.getStringCharacters(), this.json.getStringOffset(),
					this.json.getStringLength()) : null;
		}
		catch (DateTimeException ex) {
			this.oddFields.report(field.jsonName(), this.request);
			return null;
		}
	}

	private @Nullable Map<String, ? extends @Nullable String> links(ReservationField field) {
		JsonToken token = this.json.nextToken();
		if (token != JsonToken.START_OBJECT) {
			if (token != JsonToken.VALUE_NULL) {
				passOver(field);
			}
			return null;
		}
		return (this.shared != null) ? links(field, this.shared.links()) : links(field, new LinkedHashMap<>());
	}

	private Map<String, ? extends @Nullable String> links(ReservationField field, SharedLinks links) {
		links.begin();
		while (this.cursor.nextField()) {
			links.add(this.json.currentName(), shared(field));
		}
		return links.end();
	}

	private Map<String, @Nullable String> links(ReservationField field, Map<String, @Nullable String> links) {
		while (this.cursor.nextField()) {
			links.put(this.json.currentName(), text(field));
		}
		return links;
	}

	/**
	 * Go on to the value of a field.
	 * @return whether it is a string; anything else is passed over, and reported unless
	 * it is {@code null}
	 */
	private boolean isText(ReservationField field) {
		JsonToken token = this.json.nextToken();
		if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NULL) {
			passOver(field);
		}
		return token == JsonToken.VALUE_STRING;
	}

	private void passOver(ReservationField field) {
		this.oddFields.report(field.jsonName(), this.request);
		this.json.skipChildren();
	}

}
