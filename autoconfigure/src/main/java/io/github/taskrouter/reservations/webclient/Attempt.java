package io.github.taskrouter.reservations.webclient;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * One attempt of a call: a request that is written at most once, whatever a filter of the
 * host tries, and never once it was cancelled.
 */
final class Attempt {

	private final AtomicReference<RequestConnection> connection = new AtomicReference<>(RequestConnection.UNASKED);

	private volatile @Nullable RecordedAnswer answer;

	private volatile @Nullable Throwable failure;

	private volatile @Nullable Destination destination;

	private long sentAt;

	private volatile boolean repeated;

	private volatile boolean tokenRefused;

	/**
	 * Send the request, which is refused if it was written before or given up.
	 * @param request the request as the host's filters have left it
	 * @param connector sends it
	 */
	Mono<ClientResponse> exchange(ClientRequest request, ExchangeFunction connector) {
		return AttemptMono.of(this, () -> connector.exchange(new AttemptRequest(request, this)));
	}

	/**
	 * Take note of where the request goes.
	 */
	void goTo(Destination destination) {
		this.sentAt = System.nanoTime();
		this.destination = destination;
	}

	/**
	 * Return where the request goes, or {@code null} as long as that is not known.
	 */
	@Nullable Destination destination() {
		return this.destination;
	}

	/**
	 * Return how long ago the request went to its destination.
	 */
	long nanos() {
		return System.nanoTime() - this.sentAt;
	}

	/**
	 * Ask whether a connection may be asked for: one at a time, and none once the request
	 * was written or given up.
	 * @return whether the request may be written to it
	 */
	boolean connect() {
		return mayBeWritten(this.connection.compareAndSet(RequestConnection.UNASKED, RequestConnection.AWAITED));
	}

	/**
	 * Write the request, which is done once, unless the attempt was given up before.
	 * @param request the request as the connector has it
	 * @param writing writes its headers and its body
	 */
	Mono<Void> write(ClientHttpRequest request, Supplier<Mono<Void>> writing) {
		RequestConnection arrived = RequestConnection.of(request);
		if (mayBeWritten(this.connection.compareAndSet(RequestConnection.AWAITED, arrived))) {
			return writing.get();
		}
		if (this.connection.get() instanceof UnwantedConnection unwanted) {
			unwanted.arrive(arrived);
			return Mono.never();
		}
		return Mono.error(RefusedException.repeated());
	}

	private boolean mayBeWritten(boolean may) {
		this.repeated = this.repeated || (!may && isWritten());
		return may;
	}

	/**
	 * Return whether the request may have reached the server.
	 */
	boolean isWritten() {
		return this.connection.get().isWritten();
	}

	/**
	 * Return whether something above has tried to send the request once more.
	 */
	boolean isRepeated() {
		return this.repeated;
	}

	/**
	 * Take back that the request was written, where only the connector can tell: it has
	 * reported that there was no connection.
	 */
	void notWritten() {
		this.connection.compareAndSet(RequestConnection.UNREACHABLE, RequestConnection.NONE);
	}

	/**
	 * Take note of the answer to the request, before any filter has seen it.
	 */
	ClientResponse answered(ClientResponse response) {
		RecordedAnswer answer = new RecordedAnswer(response);
		this.answer = answer;
		return answer.recording();
	}

	/**
	 * Take note that there is no answer to the request, before any filter has seen why.
	 */
	void failed(Throwable failure) {
		if (!this.repeated) {
			this.failure = failure;
		}
	}

	/**
	 * Take note that the connector is done. Where it had no connection, another may be
	 * asked for.
	 */
	void ended() {
		this.connection.compareAndSet(RequestConnection.AWAITED, RequestConnection.UNASKED);
		if (this.connection.get() instanceof UnwantedConnection unwanted) {
			unwanted.arrive(RequestConnection.NONE);
		}
	}

	@Nullable RecordedAnswer answer() {
		return this.answer;
	}

	@Nullable Throwable failure() {
		return this.failure;
	}

	void tokenRefused(boolean tokenRefused) {
		this.tokenRefused = tokenRefused;
	}

	/**
	 * Return whether Twilio has refused the token of the request. It is certain then that
	 * Twilio did not process the request.
	 */
	boolean isTokenRefused() {
		return this.tokenRefused;
	}

	/**
	 * Give the attempt up: from now on, it is not written any more.
	 */
	void giveUp() {
		this.connection.updateAndGet(Attempt::givenUp);
	}

	/**
	 * Cancel the exchange with the connector, on the connection that it has come to.
	 * @param exchange cancels the exchange
	 */
	void cancel(Runnable exchange) {
		this.connection.updateAndGet(Attempt::givenUp).cancel(exchange);
	}

	private static RequestConnection givenUp(RequestConnection connection) {
		if (connection == RequestConnection.UNASKED) {
			return RequestConnection.NONE;
		}
		return (connection == RequestConnection.AWAITED) ? new UnwantedConnection() : connection;
	}

	/**
	 * Abort an exchange that is still under way, and run an action once the connection no
	 * longer belongs to the attempt.
	 */
	void free(Runnable action) {
		this.connection.get().free(action);
	}

	/**
	 * Close the connection, since its answer was for another request.
	 */
	void discardConnection() {
		this.connection.get().discard();
	}

}
