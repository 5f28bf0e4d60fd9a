package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.util.List;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationPage;
import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.paging.PageChain;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The pages of one list, from the first to the last or to the limit.
 */
final class ReservationPages implements PageChain<ReservationPage> {

	private static final BodyDecoder<DecodedPage> PAGE = (body, status, headers, request) -> JsonDecoder.page(body,
			headers, request);

	private final Exchange exchange;

	private final String workspaceSid;

	private final String taskSid;

	private final ReservationQuery query;

	private final PageSizing sizing;

	private final PageLinks links;

	private @Nullable String nextLink;

	private int number;

	private long remaining;

	ReservationPages(Exchange exchange, String workspaceSid, String taskSid, ReservationQuery query, PageSizing sizing,
			PageLinks links) {
		this.exchange = exchange;
		this.workspaceSid = workspaceSid;
		this.taskSid = taskSid;
		this.query = query;
		this.sizing = sizing;
		this.links = links;
		this.nextLink = (query.startingAt() != null) ? query.startingAt().toString() : null;
		this.remaining = (query.limit() != null) ? query.limit() : Long.MAX_VALUE;
	}

	@Override
	public boolean hasNext() {
		return this.remaining > 0 && (this.number == 0 || this.nextLink != null);
	}

	@Override
	public Mono<ReservationPage> next(long demand) {
		return this.exchange.send(request(demand), PAGE).map(this::turnTo);
	}

	private ReservationRequest request(long demand) {
		Origin origin = origin();
		if (this.nextLink != null) {
			URI link = this.links.follow(this.nextLink, this.number, origin);
			return ReservationRequest.page(this.workspaceSid, this.taskSid, this.number, Origin.targetOf(link), link);
		}
		ReservationRequest first = ReservationRequest.firstPage(this.workspaceSid, this.taskSid, this.query,
				this.sizing.forDemand(demand));
		this.links.asked(origin + first.target());
		return first;
	}

	private Origin origin() {
		try {
			return this.exchange.origin();
		}
		catch (RuntimeException ex) {
			URI resumeAt = (this.nextLink != null) ? PageLinks.parse(this.nextLink) : null;
			throw new LocalFailureException("List of reservations of task " + this.taskSid, resumeAt, false, ex, null);
		}
	}

	private ReservationPage turnTo(DecodedPage page) {
		List<Reservation> reservations = page.reservations();
		boolean cut = reservations.size() > this.remaining;
		if (cut) {
			reservations = reservations.subList(0, (int) this.remaining);
		}
		this.remaining -= reservations.size();
		this.nextLink = page.nextLink();
		URI next = (cut || this.nextLink == null) ? null : PageLinks.parse(this.nextLink);
		return ReservationPage.of(reservations, this.number++, next, page.headers());
	}

}
