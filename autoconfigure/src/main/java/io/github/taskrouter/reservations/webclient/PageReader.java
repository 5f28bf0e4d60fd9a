package io.github.taskrouter.reservations.webclient;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.github.taskrouter.reservations.Reservation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/**
 * Reads a page of reservations. Unknown fields are skipped.
 */
final class PageReader {

	private final JsonParser json;

	private final JsonCursor cursor;

	private final ReservationReader reader;

	private final ReservationRequest request;

	PageReader(JsonParser json, OddFields oddFields, ReservationRequest request) {
		this.json = json;
		this.cursor = new JsonCursor(json);
		this.reader = new ReservationReader(json, oddFields, request, new SharedValues());
		this.request = request;
	}

	DecodedPage page(HttpHeaders headers) {
		List<Reservation> reservations = null;
		String nextLink = null;
		boolean hasMeta = false;
		this.cursor.requireObject(() -> "$");
		while (this.cursor.nextField()) {
			switch (this.json.currentName()) {
				case "reservations" -> reservations = reservations();
				case "meta" -> {
					hasMeta = true;
					nextLink = nextLink();
				}
				default -> this.cursor.skip();
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
		this.cursor.require(this.json.nextToken() == JsonToken.START_ARRAY, () -> "$.reservations", "an array");
		List<Reservation> reservations = new ArrayList<>();
		Supplier<String> path = () -> "$.reservations[" + reservations.size() + "]";
		while (this.json.nextToken() != JsonToken.END_ARRAY) {
			Reservation reservation = this.reader.reservation(path, null);
			MismatchedAnswerException.requireTask(reservation, this.request);
			reservations.add(reservation);
		}
		return reservations;
	}

	/**
	 * Read the link of the next page, unchecked, or {@code null} if this is the last.
	 */
	private @Nullable String nextLink() {
		String link = null;
		this.json.nextToken();
		this.cursor.requireObject(() -> "$.meta");
		while (this.cursor.nextField()) {
			if ("next_page_url".equals(this.json.currentName())) {
				JsonToken token = this.json.nextToken();
				this.cursor.require(token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL,
						() -> "$.meta.next_page_url", "a string");
				link = (token == JsonToken.VALUE_STRING) ? this.json.getString() : null;
			}
			else {
				this.cursor.skip();
			}
		}
		return StringUtils.hasText(link) ? link : null;
	}

}
