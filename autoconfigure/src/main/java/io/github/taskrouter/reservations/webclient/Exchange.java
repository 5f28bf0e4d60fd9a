package io.github.taskrouter.reservations.webclient;

import io.github.taskrouter.reservations.TaskRouterAuthenticationException;
import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.limit.RequestLimiter;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.RequestBodySpec;

/**
 * The one way to Twilio: sends a request, as often as the retry rules allow, and turns
 * the answer into a value or an error.
 */
final class Exchange {

	private static final String URI_TEMPLATE = WebClient.class.getName() + ".uriTemplate";

	private final WebClient webClient;

	private final Destinations destinations;

	private final Settings settings;

	private final RequestLimiter limiter;

	private final RetryPolicy retryPolicy;

	private final ErrorTranslator errors;

	private final AnswerBody body;

	private final CallWatch watch;

	Exchange(WebClient webClient, Destinations destinations, Settings settings, CallWatch watch) {
		this.webClient = webClient;
		this.destinations = destinations;
		this.settings = settings;
		this.limiter = new RequestLimiter(settings.maxInFlight(), settings.maxWaiting());
		this.retryPolicy = new RetryPolicy(settings);
		this.errors = new ErrorTranslator(settings.maxRetryAfter());
		this.body = new AnswerBody(settings.maxInMemorySize());
		this.watch = watch;
	}

	RequestStatistics statistics() {
		return new RequestStatistics(this.watch.client(), this.settings.maxInFlight(), this.limiter,
				this.watch.counts());
	}

	Origin origin() {
		return this.destinations.origin();
	}

	/**
	 * Send a request on subscription. The answer is taken in as soon as it arrives, so
	 * that the time until there is demand for it does not count towards the deadline.
	 */
	<T> Mono<T> send(ReservationRequest request, BodyDecoder<T> decoder) {
		return Mono.create((sink) -> {
			RunningCall call = new RunningCall(request, this.settings.callTimeout());
			new CallSubscriber<>(call, this.retryPolicy, this.errors, this.watch, () -> attempt(call, decoder), sink)
				.start();
		});
	}

	private <T> Mono<T> attempt(RunningCall call, BodyDecoder<T> decoder) {
		Attempt attempt = call.attempt();
		return this.limiter.limit(new LimitedAttempt<>(call, () -> exchange(attempt, call.request(), decoder),
				(failure) -> failed(attempt, failure, call), this.settings.maxRetryAfter()));
	}

	private <T> Mono<T> exchange(Attempt attempt, ReservationRequest request, BodyDecoder<T> decoder) {
		return this.destinations.send((destination) -> {
			attempt.goTo(destination);
			RequestBodySpec spec = this.webClient.method(request.operation().method())
				.uri(destination.address(request.target()))
				.attribute(URI_TEMPLATE, request.operation().template())
				.attribute(RequestGuard.ATTEMPT, attempt)
				.attribute(AnswerReader.READING, new AnswerReading<>(request, decoder, this.body, this.errors));
			if (request.ifMatch() != null) {
				spec.header(HttpHeaders.IF_MATCH, request.ifMatch());
			}
			return spec.body(request.body()).exchangeToMono(ReadAnswer::<T>valueOf);
		});
	}

	/**
	 * Tell in the terms of the API why an attempt has failed, and what follows from it
	 * for its connection and its token.
	 */
	private Throwable failed(Attempt attempt, Throwable failure, RunningCall call) {
		if (!(failure instanceof Exception)) {
			return failure;
		}
		Destination destination = attempt.destination();
		if (destination == null && failure instanceof TaskRouterException withoutCredentials) {
			return ErrorTranslator.withoutCredentials(withoutCredentials, call);
		}
		Throwable translated = this.errors.translate(failure, call);
		if (translated instanceof MismatchedAnswerException) {
			attempt.discardConnection();
		}
		if (destination != null && isUnauthorized(translated)) {
			attempt.tokenRefused(this.destinations.renew(destination));
		}
		return translated;
	}

	private static boolean isUnauthorized(Throwable failure) {
		return failure instanceof TaskRouterAuthenticationException refusal
				&& HttpStatus.UNAUTHORIZED.isSameCodeAs(refusal.getStatusCode());
	}

}
