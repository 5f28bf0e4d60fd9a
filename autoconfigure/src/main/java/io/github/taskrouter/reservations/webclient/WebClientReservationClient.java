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
import io.github.taskrouter.reservations.observation.DefaultReservationObservationConvention;
import io.github.taskrouter.reservations.observation.ReservationObservationConvention;
import io.github.taskrouter.reservations.observation.ReservationObservationDocumentation;
import io.github.taskrouter.reservations.paging.PagedFlux;
import io.github.taskrouter.reservations.parameter.Sid;
import io.github.taskrouter.reservations.webclient.RequestKind.Operation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * A {@link ReservationClient} on Spring's {@link WebClient}. Spring Boot auto-configures
 * one; {@link #builder()} creates others, for a second account for instance, with the
 * same guarantees.
 * <p>
 * The client owns its connections, unless its connector was given. {@link #close()}
 * closes them; calls after that fail before anything is sent. In an application context
 * it does so by itself, after the web server has finished the requests in flight, and it
 * stops and starts along with the context.
 *
 * @since 0.1.0
 */
public final class WebClientReservationClient implements ReservationClient, SmartLifecycle, AutoCloseable {

	/**
	 * Stop after the web server, whose last requests may need the client, and before
	 * token providers (1) and the event loops of a {@code ReactorResourceFactory} (0).
	 */
	static final int PHASE = 2;

	private static final BodyDecoder<Reservation> RESERVATION = (body, status, headers, request) -> JsonDecoder
		.reservation(body, headers, request);

	private static final BodyDecoder<ResponseEntity<Reservation>> ENTITY = RESERVATION.entity();

	private static final BodyDecoder<Boolean> REACHED = (body, status, headers, request) -> true;

	private final Exchange exchange;

	private final @Nullable Connector connector;

	private final Settings settings;

	private final CallObservations observations;

	private final @Nullable String workspaceSid;

	WebClientReservationClient(Exchange exchange, @Nullable Connector connector, Settings settings,
			CallObservations observations, @Nullable String workspaceSid) {
		this.exchange = exchange;
		this.connector = connector;
		this.settings = settings;
		this.observations = observations;
		this.workspaceSid = workspaceSid;
	}

	/**
	 * Create a new {@link Builder}.
	 * @return a builder with all defaults and no credentials
	 */
	public static Builder builder() {
		return new DefaultBuilder();
	}

	@Override
	public Mono<Reservation> fetch(String taskSid, String reservationSid) {
		return call(fetchRequest(taskSid, reservationSid), RESERVATION);
	}

	@Override
	public Mono<ResponseEntity<Reservation>> fetchEntity(String taskSid, String reservationSid) {
		return call(fetchRequest(taskSid, reservationSid), ENTITY);
	}

	private <T> Mono<T> call(ReservationRequest request, BodyDecoder<T> decoder) {
		return this.observations.observe(request.operation().id(), request.kind().workspaceSid(), request.taskSid(),
				request.reservationSid(), this.exchange.send(request, decoder));
	}

	private ReservationRequest fetchRequest(String taskSid, String reservationSid) {
		return ReservationRequest.fetch(requireWorkspace(), requireTask(taskSid), requireReservation(reservationSid));
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
		boolean readAhead = (query.readAhead() != null) ? query.readAhead() : this.settings.readAhead();
		if (query.startingAt() != null) {
			PageLinks.requireList(query.startingAt(), workspace, taskSid);
		}
		PageSizing sizing = new PageSizing(query, this.settings, reservationsForDemand);
		return this.observations.observe(Operation.LIST.id(), workspace, taskSid, null,
				PagedFlux.of(() -> new ReservationPages(this.exchange, workspace, taskSid, query, sizing,
						new PageLinks(workspace, taskSid, this.settings.maxPages())), content, readAhead));
	}

	@Override
	public Mono<Reservation> update(String taskSid, String reservationSid, ReservationUpdate update) {
		return call(updateRequest(taskSid, reservationSid, update), RESERVATION);
	}

	@Override
	public Mono<Reservation> update(Reservation reservation, ReservationUpdate update) {
		Assert.notNull(reservation, "reservation must not be null");
		String taskSid = requireTask(reservation.taskSid());
		String reservationSid = requireReservation(reservation.sid());
		return inWorkspaceOf(reservation).update(taskSid, reservationSid, update);
	}

	@Override
	public Mono<Reservation> updateIfUnchanged(Reservation reservation, ReservationUpdate update) {
		Assert.notNull(reservation, "reservation must not be null");
		Assert.notNull(update, "update must not be null");
		Assert.isTrue(reservation.etag() != null, "reservation must have an etag: fetch it, since a list gives none");
		return update(reservation, update.ifMatch(reservation.etag()));
	}

	@Override
	public Mono<Reservation> modify(String taskSid, String reservationSid,
			Function<Reservation, Mono<ReservationUpdate>> change) {
		Assert.notNull(change, "change must not be null");
		ReservationRequest fetch = fetchRequest(taskSid, reservationSid);
		Modification modification = new Modification(this.exchange.send(fetch, RESERVATION), change,
				(update) -> this.exchange.send(updateRequest(taskSid, reservationSid, update), RESERVATION));
		return this.observations.observe("modify", fetch.kind().workspaceSid(), taskSid, reservationSid,
				modification.run());
	}

	@Override
	public Mono<ResponseEntity<Reservation>> updateEntity(String taskSid, String reservationSid,
			ReservationUpdate update) {
		return call(updateRequest(taskSid, reservationSid, update), ENTITY);
	}

	private ReservationRequest updateRequest(String taskSid, String reservationSid, ReservationUpdate update) {
		Assert.notNull(update, "update must not be null");
		return ReservationRequest.update(requireWorkspace(), requireTask(taskSid), requireReservation(reservationSid),
				update);
	}

	@Override
	public ReservationClient workspace(String workspaceSid) {
		return new WebClientReservationClient(this.exchange, null, this.settings, this.observations,
				Sid.WORKSPACE.require("workspaceSid", workspaceSid));
	}

	/**
	 * Return the workspace of this client.
	 * @return the SID, {@code WS…}, or {@code null} if {@link #workspace(String)} has to
	 * be called
	 */
	public @Nullable String getWorkspaceSid() {
		return this.workspaceSid;
	}

	/**
	 * Return what the requests of this client do now and have done so far.
	 * @return the statistics, which stay up to date
	 */
	public RequestStatistics getStatistics() {
		return this.exchange.statistics();
	}

	/**
	 * Ask TaskRouter for the workspace of this client, under the limits of any call and
	 * without its retries, but for that of a refused token. The call is not observed,
	 * since it is none of reservations.
	 * @return completes if the workspace can be reached with the credentials, and fails
	 * as any call does if not
	 * @throws IllegalStateException if the client has no workspace
	 */
	public Mono<Void> checkWorkspace() {
		return this.exchange.send(ReservationRequest.workspace(requireWorkspace()), REACHED).then();
	}

	@Override
	public void start() {
		if (this.connector != null) {
			this.connector.start();
		}
	}

	@Override
	public void stop() {
		if (this.connector != null) {
			this.connector.stop();
		}
	}

	@Override
	public boolean isRunning() {
		return this.connector != null && this.connector.isOpen();
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	/**
	 * Close the connections of this client, and those of its
	 * {@linkplain #workspace(String) siblings} with them. Does nothing to a connector
	 * that was given, nor when called on a sibling.
	 */
	@Override
	public void close() {
		stop();
	}

	private ReservationClient inWorkspaceOf(Reservation reservation) {
		return (reservation.workspaceSid() != null) ? workspace(reservation.workspaceSid()) : this;
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
	 * throws an {@link InvalidSettingException} that names the setting if the value is
	 * out of range. Can be used again after {@link #build()}; clients share only what was
	 * given to the builder.
	 */
	public interface Builder {

		/**
		 * Configure the base URL: scheme, host and port only. By default
		 * {@code https://taskrouter.twilio.com}. Must be {@code https} unless the host is
		 * {@code localhost}, below it, or a loopback address.
		 * @param baseUrl the base URL
		 * @return this builder
		 */
		Builder baseUrl(URI baseUrl);

		/**
		 * Configure a base URL that is read for every request.
		 * @param baseUrl supplies the base URL; must not block
		 * @return this builder
		 */
		Builder baseUrl(Supplier<URI> baseUrl);

		/**
		 * Configure whether the base URL may be plain {@code http} on a host other than
		 * this machine, where anyone on the network path can read the credentials and all
		 * phone numbers. {@code false} by default: such a base URL is refused when the
		 * client is built or, if it is read for every request, before a request is sent.
		 * @param allowInsecureBaseUrl whether to send over plain {@code http}
		 * @return this builder
		 */
		Builder allowInsecureBaseUrl(boolean allowInsecureBaseUrl);

		/**
		 * Configure HTTP Basic credentials. Either these or a
		 * {@linkplain #credentials(TwilioCredentialsProvider) provider} are required.
		 * @param username an account SID, or the SID of an API key
		 * @param password its auth token, or its secret
		 * @return this builder
		 */
		Builder credentials(String username, String password);

		/**
		 * Configure a provider that is asked for credentials for every request.
		 * @param credentials provides the credentials; must not block
		 * @return this builder
		 */
		Builder credentials(TwilioCredentialsProvider credentials);

		/**
		 * Configure the workspace. Without one,
		 * {@link ReservationClient#workspace(String)} has to be called.
		 * @param workspaceSid the workspace, {@code WS…}, or {@code null} for none
		 * @return this builder
		 */
		Builder workspaceSid(@Nullable String workspaceSid);

		/**
		 * Configure the name of the client in observations, meters and the log.
		 * {@code default} by default; clients of one application need names of their own.
		 * @param name 1 to 64 letters, digits, dots, hyphens or underscores
		 * @return this builder
		 */
		Builder name(String name);

		/**
		 * Configure where calls are observed, and the HTTP requests below them where a
		 * customizer of the {@link WebClient} sets no other. By default nothing is
		 * observed.
		 * @param observationRegistry the registry
		 * @return this builder
		 * @see ReservationObservationDocumentation
		 */
		Builder observationRegistry(ObservationRegistry observationRegistry);

		/**
		 * Configure the name and the keys of the observation of a call.
		 * @param observationConvention the convention, or {@code null} for a
		 * {@link DefaultReservationObservationConvention}
		 * @return this builder
		 */
		Builder observationConvention(@Nullable ReservationObservationConvention observationConvention);

		/**
		 * Configure how long to wait for a connection. Does not apply to a connector that
		 * is given.
		 * @param connectTimeout 1 ms to 1 day, or {@code null} for the default of 5
		 * seconds
		 * @return this builder
		 */
		Builder connectTimeout(@Nullable Duration connectTimeout);

		/**
		 * Configure how long to wait for data to arrive. Does not apply to a connector
		 * that is given.
		 * @param readTimeout 1 ms to 1 day, or {@code null} for the default of 15 seconds
		 * @return this builder
		 */
		Builder readTimeout(@Nullable Duration readTimeout);

		/**
		 * Configure the keys and certificates for TLS. Does not apply to a connector that
		 * is given.
		 * @param sslBundle the bundle, or {@code null} for those of the JVM
		 * @return this builder
		 */
		Builder sslBundle(@Nullable SslBundle sslBundle);

		/**
		 * Configure settings that apply where this builder has none of its own: timeouts,
		 * SSL bundle and address filter. Redirects are never followed and cookies never
		 * kept, whatever these settings say.
		 * @param settings the settings, those of {@code spring.http.clients.*} for
		 * instance
		 * @return this builder
		 */
		Builder httpClientSettings(HttpClientSettings settings);

		/**
		 * Configure what builds the connector of the client. The connector is built for
		 * the client alone: it does not follow redirects, does not repeat requests as far
		 * as it can be told not to, has a connection for each request in flight, and is
		 * closed with the client. A connection pool that a builder for Reactor Netty
		 * brings is replaced. By default Reactor Netty where it is present, else the
		 * JDK's client.
		 * @param connector builds the connector
		 * @return this builder
		 */
		Builder connector(ClientHttpConnectorBuilder<?> connector);

		/**
		 * Configure a connector that was built elsewhere, with timeouts, TLS and pool of
		 * its own. It must neither follow redirects nor repeat requests, and is never
		 * closed by the client.
		 * @param connector the connector
		 * @return this builder
		 */
		Builder connector(ClientHttpConnector connector);

		/**
		 * Add a customizer of the underlying {@link WebClient}. What the client needs for
		 * itself is set after all customizers; their connector and exchange function are
		 * not used. A filter that sends a request again is stopped: each attempt is
		 * written once, and the call ends with the outcome of the first.
		 * @param customizer the customizer
		 * @return this builder
		 */
		Builder webClientCustomizer(Consumer<WebClient.Builder> customizer);

		/**
		 * Configure the deadline of a call, retries and waits included; for a list, of
		 * each page. 60 seconds by default.
		 * @param callTimeout 1 ms to 365 days
		 * @return this builder
		 */
		Builder callTimeout(Duration callTimeout);

		/**
		 * Configure the size of the largest answer that is read. 16 MB by default.
		 * @param maxInMemorySize 1 byte to less than 2 GB
		 * @return this builder
		 */
		Builder maxInMemorySize(DataSize maxInMemorySize);

		/**
		 * Configure the size of pages where a query does not. By default it follows
		 * demand.
		 * @param pageSize 1 to 1000, or {@code null} to follow demand
		 * @return this builder
		 * @see ReservationQuery#pageSize(Integer)
		 */
		Builder pageSize(@Nullable Integer pageSize);

		/**
		 * Configure whether lists read ahead where a query does not. {@code false} by
		 * default.
		 * @param readAhead whether to read ahead
		 * @return this builder
		 * @see ReservationQuery#readAhead(Boolean)
		 */
		Builder readAhead(boolean readAhead);

		/**
		 * Configure how many pages a list may have before it is considered endless.
		 * 10,000 by default.
		 * @param maxPages 1 to 100,000,000
		 * @return this builder
		 */
		Builder maxPages(int maxPages);

		/**
		 * Configure how many requests may be in flight at once. 50 by default.
		 * @param maxInFlight 1 to 10,000
		 * @return this builder
		 */
		Builder maxInFlight(int maxInFlight);

		/**
		 * Configure how many requests may wait for their turn; one more fails at once,
		 * unsent. 1,000 by default.
		 * @param maxWaiting 0 to 10,000,000
		 * @return this builder
		 */
		Builder maxWaiting(int maxWaiting);

		/**
		 * Configure how many attempts a call has at most. 4 by default.
		 * @param maxAttempts 1 to 100; 1 for no retry
		 * @return this builder
		 */
		Builder maxAttempts(int maxAttempts);

		/**
		 * Configure the delay before the first retry; it doubles from one retry to the
		 * next. 250 ms by default.
		 * @param minBackoff 1 ms to 365 days
		 * @return this builder
		 */
		Builder minBackoff(Duration minBackoff);

		/**
		 * Configure the longest delay that doubling leads to. 10 seconds by default.
		 * @param maxBackoff 1 ms to 365 days, and no less than the delay before the first
		 * retry
		 * @return this builder
		 */
		Builder maxBackoff(Duration maxBackoff);

		/**
		 * Configure the longest {@code Retry-After} that is waited for; a longer one
		 * fails the call at once. 60 seconds by default.
		 * @param maxRetryAfter 0 to 365 days; 0 to wait for none
		 * @return this builder
		 */
		Builder maxRetryAfter(Duration maxRetryAfter);

		/**
		 * Build the client.
		 * @return the client
		 * @throws IllegalStateException if there are no credentials, or if the JDK's
		 * client is told by a system property to send updates twice
		 * @throws InvalidSettingException if two settings contradict each other, or if
		 * the base URL is not safe for credentials
		 */
		WebClientReservationClient build();

	}

}
