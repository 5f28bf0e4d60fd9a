package io.github.taskrouter.reservations.webclient;

import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.support.ClientResponseWrapper;

/**
 * An answer whose body has been read.
 *
 * @param <T> what the body was read as
 */
final class ReadAnswer<T> extends ClientResponseWrapper {

	private final T value;

	ReadAnswer(ClientResponse response, T value) {
		super(response);
		this.value = value;
	}

	/**
	 * Return what an answer was read as that has come through {@link AnswerReader}.
	 */
	@SuppressWarnings("unchecked")
	static <T> Mono<T> valueOf(ClientResponse answer) {
		return Mono.just(((ReadAnswer<T>) answer).value);
	}

	@Override
	public Mono<Void> releaseBody() {
		return Mono.empty();
	}

}
