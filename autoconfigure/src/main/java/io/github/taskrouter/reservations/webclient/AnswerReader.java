package io.github.taskrouter.reservations.webclient;

import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * The first filter of a request, above all those of the host. Reads the answer, so that
 * {@code WebClient} does not subscribe to its body once more in order to release it.
 */
final class AnswerReader implements ExchangeFilterFunction {

	static final String READING = AnswerReading.class.getName();

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		AnswerReading<?> reading = (AnswerReading<?>) request.attribute(READING).orElseThrow();
		return next.exchange(request).flatMap(reading::read);
	}

}
