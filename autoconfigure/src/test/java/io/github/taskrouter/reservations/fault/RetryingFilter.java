package io.github.taskrouter.reservations.fault;

import java.time.Duration;

import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;

/**
 * Filters with which hosts repeat requests.
 */
enum RetryingFilter {

	RETRY((request, next) -> next.exchange(request).flatMap(RetryingFilter::orError).retry(3)),

	RETRY_WHEN((request, next) -> next.exchange(request)
		.flatMap(RetryingFilter::orError)
		.retryWhen(Retry.backoff(3, Duration.ofMillis(1)))),

	RETRY_EXHAUSTED_AS_LAST((request, next) -> next.exchange(request)
		.flatMap(RetryingFilter::orError)
		.retryWhen(Retry.max(3).onRetryExhaustedThrow((spec, signal) -> signal.failure()))),

	/**
	 * Leaves the answer as it is, and retries without an error of its own.
	 */
	REPEAT_WHILE_UNAVAILABLE((request, next) -> next.exchange(request)
		.flatMap((response) -> response.statusCode().is5xxServerError()
				? response.releaseBody().then(next.exchange(request)) : Mono.just(response))),

	RESUME((request, next) -> next.exchange(request)
		.flatMap(RetryingFilter::orError)
		.onErrorResume((failure) -> next.exchange(request))),

	DEFERRED((request, next) -> Mono.defer(() -> next.exchange(request)).flatMap(RetryingFilter::orError).retry(1));

	private final ExchangeFilterFunction function;

	RetryingFilter(ExchangeFilterFunction function) {
		this.function = function;
	}

	ExchangeFilterFunction function() {
		return this.function;
	}

	private static Mono<ClientResponse> orError(ClientResponse response) {
		return response.statusCode().is5xxServerError() ? response.createError() : Mono.just(response);
	}

}
