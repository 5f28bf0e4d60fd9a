package io.github.taskrouter.reservations.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list. Its links name the reservation that they go on from, so that a page
 * neither repeats nor misses one when others change in between. The form of a token is a
 * guess, and so is the order of a list: that in which reservations were made.
 */
final class ListPage {

	private static final String AFTER = "PT";

	private static final String BEFORE = "PB";

	private final EmbeddedTask task;

	private final List<EmbeddedReservation> all;

	private final ReservationFilter filter;

	private final int size;

	private final int number;

	private final List<EmbeddedReservation> shown;

	ListPage(Form query, EmbeddedTask task) {
		this.task = task;
		this.all = task.reservations();
		this.filter = ReservationFilter.of(query);
		this.size = query.number("PageSize", 50, 1, 1000, 20007);
		this.number = query.number("Page", 0, 0, Integer.MAX_VALUE, 20001);
		this.shown = select(query.get("PageToken"));
	}

	Map<String, @Nullable Object> toJson(String url, ReservationJson json) {
		String query = "?" + this.filter.toQuery() + "PageSize=" + this.size + "&Page=";
		Map<String, @Nullable Object> meta = new LinkedHashMap<>();
		meta.put("first_page_url", url + query + 0);
		meta.put("key", "reservations");
		meta.put("next_page_url", hasNext() ? url + query + (this.number + 1) + token(AFTER, last()) : null);
		meta.put("page", this.number);
		meta.put("page_size", this.size);
		meta.put("previous_page_url",
				hasPrevious() ? url + query + Math.max(0, this.number - 1) + token(BEFORE, first()) : null);
		meta.put("url", url + query + this.number);
		Map<String, @Nullable Object> page = new LinkedHashMap<>();
		page.put("reservations", this.shown.stream().map(json::write).toList());
		page.put("meta", meta);
		return page;
	}

	private List<EmbeddedReservation> select(@Nullable String token) {
		if (token != null) {
			EmbeddedReservation from = (token.length() > 2) ? this.task.find(token.substring(2)) : null;
			if (from != null && token.startsWith(AFTER)) {
				return following(from.position() + 1, this.size);
			}
			if (from != null && token.startsWith(BEFORE)) {
				return preceding(from.position() - 1, this.size);
			}
			throw RefusedException.badRequest(21481, "Invalid PageToken");
		}
		if (this.number > 0) {
			throw RefusedException.badRequest(20001, "PageToken required");
		}
		return following(0, this.size);
	}

	private List<EmbeddedReservation> following(int from, int limit) {
		return this.all.subList(from, this.all.size()).stream().filter(this.filter).limit(limit).toList();
	}

	private List<EmbeddedReservation> preceding(int from, int limit) {
		List<EmbeddedReservation> found = new ArrayList<>();
		for (int index = from; index >= 0 && found.size() < limit; index--) {
			if (this.filter.test(this.all.get(index))) {
				found.add(this.all.get(index));
			}
		}
		Collections.reverse(found);
		return found;
	}

	private boolean hasNext() {
		return !this.shown.isEmpty() && !following(last().position() + 1, 1).isEmpty();
	}

	private boolean hasPrevious() {
		return !this.shown.isEmpty() && !preceding(first().position() - 1, 1).isEmpty();
	}

	private EmbeddedReservation first() {
		return this.shown.get(0);
	}

	private EmbeddedReservation last() {
		return this.shown.get(this.shown.size() - 1);
	}

	private static String token(String direction, EmbeddedReservation reservation) {
		return "&PageToken=" + direction + reservation.sid();
	}

}
