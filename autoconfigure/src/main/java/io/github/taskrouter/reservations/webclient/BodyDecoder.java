package io.github.taskrouter.reservations.webclient;

import java.io.InputStream;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

/**
 * Reads the body of a success.
 *
 * @param <T> what the body is read as
 */
@FunctionalInterface
interface BodyDecoder<T> {

	T decode(InputStream body, HttpStatusCode status, HttpHeaders headers, ReservationRequest request);

	/**
	 * Read the status and the headers as well.
	 */
	default BodyDecoder<ResponseEntity<T>> entity() {
		return (body, status, headers,
				request) -> ResponseEntity.status(status).headers(headers).body(decode(body, status, headers, request));
	}

}
