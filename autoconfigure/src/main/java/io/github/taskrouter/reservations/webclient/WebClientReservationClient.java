package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationPage;
import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.paging.PagedFlux;
import io.github.taskrouter.reservations.parameter.Sid;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * A {@link ReservationClient} on Spring's {@link WebClient}. Under Spring Boot one is
 * auto-configured; elsewhere, or for a second account, {@link #builder()} makes one.
 *
 * @since 0.1.0
 */
public final class WebClientReservationClient implements ReservationClient {

	private final Exchange exchange;

	private final PagingSettings pagingSettings;

	private final @Nullable String workspaceSid;

	WebClientReservationClient(Exchange exchange, PagingSettings pagingSettings, @Nullable String workspaceSid) {
		this.exchange = exchange;
		this.pagingSettings = pagingSettings;
		this.workspaceSid = workspaceSid;
	}

	/**
	 * Starts a client.
	 * @return a builder that has all defaults and lacks the credentials
	 */
	public static Builder builder() {
		return new DefaultBuilder();
	}

	@Override
	public Mono<Reservation> fetch(String taskSid, String reservationSid) {
		return fetchEntity(taskSid, reservationSid).mapNotNull(ResponseEntity::getBody);
	}

	@Override
	public Mono<ResponseEntity<Reservation>> fetchEntity(String taskSid, String reservationSid) {
		return this.exchange.send(
				ReservationRequest.fetch(requireWorkspace(), requireTask(taskSid), requireReservation(reservationSid)),
				JsonDecoder::reservation);
	}

	@Override
	public Flux<Reservation> list(String taskSid) {
		return list(taskSid, ReservationQuery.all());
	}

	@Override
	public Flux<Reservation> list(String taskSid, ReservationQuery query) {
		return paged(taskSid, query, ReservationPage::reservations, LongUnaryOperator.identity());
	}

	@Override
	public Flux<ReservationPage> pages(String taskSid, ReservationQuery query) {
		return paged(taskSid, query, List::of, (pages) -> (pages == Long.MAX_VALUE) ? pages : 0);
	}

	private <T> Flux<T> paged(String taskSid, ReservationQuery query, Function<ReservationPage, List<T>> content,
			LongUnaryOperator reservationsForDemand) {
		Assert.notNull(query, "query must not be null");
		String workspace = requireWorkspace();
		requireTask(taskSid);
		boolean readAhead = (query.readAhead() != null) ? query.readAhead() : this.pagingSettings.readAhead();
		if (query.startingAt() != null) {
			PageLinks.requireList(query.startingAt(), workspace, taskSid);
		}
		PageSizing sizing = new PageSizing(query, this.pagingSettings, reservationsForDemand);
		return PagedFlux.of(() -> new ReservationPages(this.exchange, workspace, taskSid, query, sizing,
				new PageLinks(workspace, taskSid, this.pagingSettings.maxPages())), content, readAhead);
	}

	@Override
	public Mono<Reservation> update(String taskSid, String reservationSid, ReservationUpdate update) {
		return updateEntity(taskSid, reservationSid, update).mapNotNull(ResponseEntity::getBody);
	}

	@Override
	public Mono<Reservation> update(Reservation reservation, ReservationUpdate update) {
		Assert.notNull(reservation, "reservation must not be null");
		Assert.notNull(update, "update must not be null");
		String etag = reservation.etag();
		return update(requireTask(reservation.taskSid()), requireReservation(reservation.sid()),
				(etag != null && update.ifMatch() == null) ? update.ifMatch(etag) : update);
	}

	@Override
	public Mono<ResponseEntity<Reservation>> updateEntity(String taskSid, String reservationSid,
			ReservationUpdate update) {
		Assert.notNull(update, "update must not be null");
		return this.exchange.send(ReservationRequest.update(requireWorkspace(), requireTask(taskSid),
				requireReservation(reservationSid), update), JsonDecoder::reservation);
	}

	@Override
	public ReservationClient workspace(String workspaceSid) {
		return new WebClientReservationClient(this.exchange, this.pagingSettings,
				Sid.WORKSPACE.require("workspaceSid", workspaceSid));
	}

	private String requireWorkspace() {
		Assert.state(this.workspaceSid != null,
				"no workspace: set twilio.taskrouter.workspace-sid, or call workspace(workspaceSid) first");
		return this.workspaceSid;
	}

	private static String requireTask(@Nullable String taskSid) {
		return Sid.TASK.require("taskSid", taskSid);
	}

	private static String requireReservation(@Nullable String reservationSid) {
		return Sid.RESERVATION.require("reservationSid", reservationSid);
	}

	/**
	 * Builds a {@link WebClientReservationClient}. Each method checks its value and
	 * throws an {@link IllegalArgumentException} that names the setting if it is out of
	 * range. Can be used again after {@link #build()}; clients share nothing then but the
	 * connector.
	 */
	public interface Builder {

		/**
		 * Sets where requests go: scheme, host and port alone. Without it, to
		 * {@code https://taskrouter.twilio.com}. Must be {@code https} unless the host is
		 * {@code localhost}, below it, or a loopback address.
		 * @param baseUrl the origin
		 * @return this builder
		 */
		Builder baseUrl(URI baseUrl);

		/**
		 * Sets where requests go, read anew for every request.
		 * @param baseUrl gives the origin
		 * @return this builder
		 */
		Builder baseUrl(Supplier<URI> baseUrl);

		/**
		 * Sets whether the base URL may be plain {@code http} on a host other than this
		 * machine, where anybody on the way can read the credentials and all phone
		 * numbers. Off by default: such a base URL is refused, when the client is built
		 * or, if it is read anew, when a request is about to be sent.
		 * @param allowInsecureBaseUrl whether to send over plain {@code http}
		 * @return this builder
		 */
		Builder allowInsecureBaseUrl(boolean allowInsecureBaseUrl);

		/**
		 * Sets the credentials. Required.
		 * @param username an account SID, or an API key
		 * @param password its auth token, or its secret
		 * @return this builder
		 */
		Builder credentials(String username, String password);

		/**
		 * Sets the credentials, read anew for every request, so that a rotated secret
		 * takes effect.
		 * @param credentials gives the credentials; must not block
		 * @return this builder
		 */
		Builder credentials(Supplier<TwilioCredentials> credentials);

		/**
		 * Sets the workspace. Without it, {@link ReservationClient#workspace(String)} has
		 * to be called.
		 * @param workspaceSid the workspace, {@code WS…}, or {@code null} for none
		 * @return this builder
		 */
		Builder workspaceSid(@Nullable String workspaceSid);

		/**
		 * Sets what carries the requests, with timeouts, TLS and pool of its own. Must
		 * neither follow redirects nor repeat requests. Without it, Reactor Netty does
		 * where it is there, or else the JDK's client, with 5 seconds to connect and 15
		 * seconds between reads.
		 * @param connector the connector
		 * @return this builder
		 */
		Builder connector(ClientHttpConnector connector);

		/**
		 * Adds a customizer of the underlying {@link WebClient}. Can be called several
		 * times. What the client needs for itself is set after all of them.
		 * @param customizer the customizer
		 * @return this builder
		 */
		Builder webClientCustomizer(Consumer<WebClient.Builder> customizer);

		/**
		 * Sets the deadline of a call, or of one page of a list, all its attempts and
		 * waits included. 60 seconds by default.
		 * @param callTimeout the deadline, more than nothing
		 * @return this builder
		 */
		Builder callTimeout(Duration callTimeout);

		/**
		 * Sets the size of the largest answer that is taken in. 16 MB by default.
		 * @param maxInMemorySize the size, 1 byte to less than 2 GB
		 * @return this builder
		 */
		Builder maxInMemorySize(DataSize maxInMemorySize);

		/**
		 * Fixes the size of pages where a query does not. By default it follows demand.
		 * @param pageSize 1 to 1000, or {@code null} to follow demand
		 * @return this builder
		 * @see ReservationQuery#pageSize(int)
		 */
		Builder pageSize(@Nullable Integer pageSize);

		/**
		 * Sets whether lists read ahead where a query does not say so. Off by default.
		 * @param readAhead whether to read ahead
		 * @return this builder
		 * @see ReservationQuery#readAhead(boolean)
		 */
		Builder readAhead(boolean readAhead);

		/**
		 * Sets how many pages a list may have before it is taken for endless. 10,000 by
		 * default.
		 * @param maxPages 1 or more
		 * @return this builder
		 */
		Builder maxPages(int maxPages);

		/**
		 * Sets how many requests may be under way at once. 50 by default.
		 * @param maxInFlight 1 or more
		 * @return this builder
		 */
		Builder maxInFlight(int maxInFlight);

		/**
		 * Sets how many requests may wait for their turn; one more fails at once. 1,000
		 * by default.
		 * @param maxWaiting 0 or more
		 * @return this builder
		 */
		Builder maxWaiting(int maxWaiting);

		/**
		 * Sets how often a request is sent at the most, the first time included. 4 by
		 * default.
		 * @param maxAttempts 1 or more; 1 for no retry
		 * @return this builder
		 */
		Builder maxAttempts(int maxAttempts);

		/**
		 * Sets the delay before the first retry; it doubles from one to the next. 250 ms
		 * by default.
		 * @param minBackoff the delay, more than nothing
		 * @return this builder
		 */
		Builder minBackoff(Duration minBackoff);

		/**
		 * Sets the longest delay that doubling leads to. 10 seconds by default.
		 * @param maxBackoff the delay, no less than that before the first retry
		 * @return this builder
		 */
		Builder maxBackoff(Duration maxBackoff);

		/**
		 * Sets the longest {@code Retry-After} that is waited for; a longer one fails at
		 * once. 60 seconds by default.
		 * @param maxRetryAfter the delay, or nothing to wait for none
		 * @return this builder
		 */
		Builder maxRetryAfter(Duration maxRetryAfter);

		/**
		 * Builds the client.
		 * @return the client
		 * @throws IllegalArgumentException if the credentials are missing, two settings
		 * contradict each other, or the base URL is not safe for credentials
		 */
		WebClientReservationClient build();

	}

}
