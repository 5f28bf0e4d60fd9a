package io.github.taskrouter.reservations.webclient;

import io.github.taskrouter.reservations.TaskRouterAuthenticationException;
import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.limit.RequestLimiter;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The one way to Twilio: sends a request, as often as the retry rules allow, and turns
 * the answer into a value or an error.
 */
final class Exchange {

	private static final String URI_TEMPLATE = WebClient.class.getName() + ".uriTemplate";

	private static final Runnable NOTHING = () -> {
	};

	private final WebClient webClient;

	private final Destinations destinations;

	private final Settings settings;

	private final RequestLimiter limiter;

	private final RetryPolicy retryPolicy;

	private final ErrorTranslator errors;

	private final AnswerBody body;

	Exchange(WebClient webClient, Destinations destinations, Settings settings) {
		this.webClient = webClient;
		this.destinations = destinations;
		this.settings = settings;
		this.limiter = new RequestLimiter(settings.maxInFlight(), settings.maxWaiting());
		this.retryPolicy = new RetryPolicy(settings);
		this.errors = new ErrorTranslator(settings.maxRetryAfter());
		this.body = new AnswerBody(settings.maxInMemorySize());
	}

	Origin origin() {
		return this.destinations.origin();
	}

	<T> Mono<ResponseEntity<T>> send(ReservationRequest request, BodyDecoder<T> decoder) {
		return whateverTheDemand(Mono.defer(() -> {
			RunningCall call = new RunningCall(request, this.settings.callTimeout());
			return attempt(call, decoder)
				.onErrorMap(Exchange::isUntranslated, (failure) -> this.errors.translate(failure, call))
				.retryWhen(this.retryPolicy.forCall(call))
				.timeout(this.settings.callTimeout(), Mono.error(call::timedOut))
				.doOnNext((answer) -> this.retryPolicy.succeeded());
		}));
	}

	/**
	 * Take in the answer as soon as it arrives, so that the time until there is demand
	 * for it does not count towards the deadline of the call.
	 */
	private static <T> Mono<T> whateverTheDemand(Mono<T> call) {
		return Mono.fromDirect(call.flux().onBackpressureBuffer(1));
	}

	private <T> Mono<ResponseEntity<T>> attempt(RunningCall call, BodyDecoder<T> decoder) {
		return Mono.defer(() -> this.limiter.limit(new LimitedAttempt<>(call,
				(attempt) -> exchange(call, attempt, decoder), this.settings.maxRetryAfter())));
	}

	private static boolean isUntranslated(Throwable failure) {
		return failure instanceof Exception && !(failure instanceof TaskRouterException);
	}

	private <T> Mono<ResponseEntity<T>> exchange(RunningCall call, Attempt attempt, BodyDecoder<T> decoder) {
		return this.destinations.next()
			.onErrorMap(TaskRouterException.class, (failure) -> ErrorTranslator.withoutCredentials(failure, call))
			.flatMap((destination) -> exchange(call.request(), attempt, destination, decoder)
				.onErrorMap(Exception.class, (failure) -> this.errors.translate(failure, call))
				.doOnError(MismatchedAnswerException.class, (mismatch) -> attempt.discardConnection())
				.doOnError(Exchange::isUnauthorized,
						(refusal) -> attempt.tokenRefused(this.destinations.renew(destination)))
				.doOnTerminate(() -> attempt.free(NOTHING)));
	}

	private <T> Mono<ResponseEntity<T>> exchange(ReservationRequest request, Attempt attempt, Destination destination,
			BodyDecoder<T> decoder) {
		return this.webClient.method(request.method())
			.uri(destination.origin().resolve(request.target()))
			.attribute(URI_TEMPLATE, request.template())
			.attribute(RequestGuard.ATTEMPT, attempt)
			.attribute(RequestGuard.DESTINATION, destination)
			.headers((headers) -> addIfMatch(headers, request))
			.body(request.body())
			.exchangeToMono((response) -> read(response, request, decoder));
	}

	private static boolean isUnauthorized(Throwable failure) {
		return failure instanceof TaskRouterAuthenticationException refusal
				&& HttpStatus.UNAUTHORIZED.isSameCodeAs(refusal.getStatusCode());
	}

	private static void addIfMatch(HttpHeaders headers, ReservationRequest request) {
		if (request.ifMatch() != null) {
			headers.set(HttpHeaders.IF_MATCH, request.ifMatch());
		}
	}

	private <T> Mono<ResponseEntity<T>> read(ClientResponse response, ReservationRequest request,
			BodyDecoder<T> decoder) {
		HttpHeaders headers = response.headers().asHttpHeaders();
		Mono<byte[]> body = this.body.bytes(response);
		if (response.statusCode().is2xxSuccessful()) {
			return body.map((bytes) -> ResponseEntity.status(response.statusCode())
				.headers(headers)
				.body(decoder.decode(bytes, headers, request)));
		}
		return body.map((bytes) -> this.errors.unsuccessful(request, response.statusCode(), headers, bytes))
			.onErrorResume(
					(unread) -> Mono.just(this.errors.unreadable(request, response.statusCode(), headers, unread)))
			.flatMap(Mono::error);
	}

}
