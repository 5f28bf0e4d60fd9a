package io.github.taskrouter.reservations.webclient;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * How the answer to a request is read: a success as what it is decoded to, anything else
 * as an error.
 *
 * @param request the request
 * @param decoder reads the body of a success
 * @param body receives the body
 * @param errors tells what an answer means that is not a success
 * @param <T> what the body of a success is read as
 */
record AnswerReading<T>(ReservationRequest request, BodyDecoder<T> decoder, AnswerBody body, ErrorTranslator errors) {

	Mono<ClientResponse> read(ClientResponse response) {
		HttpStatusCode status = response.statusCode();
		HttpHeaders headers = response.headers().asHttpHeaders();
		return status.is2xxSuccessful() ? success(response, status, headers) : failure(response, status, headers);
	}

	private Mono<ClientResponse> success(ClientResponse response, HttpStatusCode status, HttpHeaders headers) {
		return this.body.read(response,
				(body) -> new ReadAnswer<>(response, this.decoder.decode(body, status, headers, this.request)));
	}

	private Mono<ClientResponse> failure(ClientResponse response, HttpStatusCode status, HttpHeaders headers) {
		return this.body.bytes(response)
			.map((bytes) -> this.errors.unsuccessful(this.request, status, headers, bytes))
			.onErrorResume((unread) -> Mono.just(this.errors.unreadable(this.request, status, headers, unread)))
			.flatMap(Mono::error);
	}

}
