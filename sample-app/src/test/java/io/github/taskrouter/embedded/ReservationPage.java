package io.github.taskrouter.embedded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list. Its links name the reservation that they go on from, so that a page
 * neither repeats nor misses one when others change in between.
 */
final class ReservationPage {

	private static final String AFTER = "PT";

	private static final String BEFORE = "PB";

	private final List<EmbeddedReservation> all;

	private final ReservationFilter filter;

	private final int size;

	private final int number;

	private final List<EmbeddedReservation> shown;

	ReservationPage(Request request, EmbeddedTask task) {
		this.all = task.reservations();
		this.filter = ReservationFilter.of(request);
		this.size = QueryText.number(request, "PageSize", 50, 1, 1000, 20007);
		this.number = QueryText.number(request, "Page", 0, 0, Integer.MAX_VALUE, 20001);
		this.shown = select(QueryText.of(request, "PageToken"));
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
		return Map.of("reservations", this.shown.stream().map(json::write).toList(), "meta", meta);
	}

	private List<EmbeddedReservation> select(@Nullable String token) {
		if (token == null) {
			if (this.number > 0) {
				throw RefusedException.badRequest(20001, "PageToken required");
			}
			return matching(0, this.all.size()).stream().limit(this.size).toList();
		}
		int position = position(token);
		if (token.startsWith(BEFORE)) {
			List<EmbeddedReservation> before = matching(0, position);
			return before.subList(Math.max(0, before.size() - this.size), before.size());
		}
		return matching(position + 1, this.all.size()).stream().limit(this.size).toList();
	}

	private int position(String token) {
		for (int index = 0; index < this.all.size(); index++) {
			String sid = this.all.get(index).sid();
			if (token.equals(AFTER + sid) || token.equals(BEFORE + sid)) {
				return index;
			}
		}
		throw RefusedException.badRequest(21481, "Invalid PageToken");
	}

	private List<EmbeddedReservation> matching(int from, int to) {
		return this.all.subList(from, to).stream().filter(this.filter).toList();
	}

	private boolean hasNext() {
		return !this.shown.isEmpty() && !matching(this.all.indexOf(last()) + 1, this.all.size()).isEmpty();
	}

	private boolean hasPrevious() {
		return !this.shown.isEmpty() && !matching(0, this.all.indexOf(first())).isEmpty();
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
