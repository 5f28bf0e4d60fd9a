package io.github.taskrouter.reservations.webclient;

import org.springframework.http.HttpHeaders;

/**
 * Reads the body of a success.
 *
 * @param <T> what the body is read as
 */
@FunctionalInterface
interface BodyDecoder<T> {

	T decode(byte[] body, HttpHeaders headers, ReservationRequest request);

}
