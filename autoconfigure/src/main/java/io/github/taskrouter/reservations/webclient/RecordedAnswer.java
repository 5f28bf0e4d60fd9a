package io.github.taskrouter.reservations.webclient;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * What the server has answered, kept in case a filter of the host takes the answer and
 * sends the request again. Only the body of an error is kept, as far as it is read.
 */
final class RecordedAnswer {

	private static final int LARGEST_BODY = 64 * 1024;

	private final ClientResponse response;

	private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);

	RecordedAnswer(ClientResponse response) {
		this.response = response;
	}

	HttpStatusCode status() {
		return this.response.statusCode();
	}

	HttpHeaders headers() {
		return this.response.headers().asHttpHeaders();
	}

	byte[] body() {
		return this.body.toByteArray();
	}

	/**
	 * Return the answer with a body that is recorded while it is read.
	 */
	ClientResponse recording() {
		return status().is2xxSuccessful() ? this.response : this.response.mutate().body(this::recording).build();
	}

	private Flux<DataBuffer> recording(Flux<DataBuffer> body) {
		return body.doOnNext(this::record);
	}

	private void record(DataBuffer buffer) {
		int length = Math.min(buffer.readableByteCount(), LARGEST_BODY - this.body.size());
		if (length > 0) {
			byte[] bytes = new byte[length];
			buffer.toByteBuffer(buffer.readPosition(), ByteBuffer.wrap(bytes), 0, length);
			this.body.write(bytes, 0, length);
		}
	}

}
