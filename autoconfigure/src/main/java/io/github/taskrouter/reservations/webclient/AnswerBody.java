package io.github.taskrouter.reservations.webclient;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * Reads the body of an answer once it is complete, up to a maximum size, from the buffers
 * in which it was received. A body that the connector has left compressed, as the JDK's
 * client does, is decompressed.
 */
final class AnswerBody {

	private final int maxSize;

	AnswerBody(DataSize maxSize) {
		this.maxSize = (int) maxSize.toBytes();
	}

	Mono<byte[]> bytes(ClientResponse response) {
		return read(response, AnswerBody::readAll);
	}

	/**
	 * Read the body of an answer.
	 * @param reading reads it; the stream ends with the call
	 */
	<T> Mono<T> read(ClientResponse response, Function<InputStream, ? extends T> reading) {
		boolean gzip = isGzip(response.headers().asHttpHeaders());
		return response.body(BodyExtractors.toDataBuffers())
			.collect(() -> new ReceivedBody(this.maxSize), ReceivedBody::add)
			.<T>handle((body, sink) -> {
				try (body) {
					sink.next(reading.apply((gzip && !body.isEmpty()) ? decompressed(body) : body));
				}
				catch (IOException ex) {
					sink.error(ex);
				}
			})
			.doOnDiscard(Object.class, AnswerBody::discard);
	}

	private static void discard(Object received) {
		if (received instanceof ReceivedBody body) {
			body.close();
		}
		else if (received instanceof DataBuffer buffer) {
			DataBufferUtils.release(buffer);
		}
	}

	private static byte[] readAll(InputStream body) {
		try {
			return body.readAllBytes();
		}
		catch (IOException ex) {
			throw new IllegalStateException("a body in memory can be read", ex);
		}
	}

	private static boolean isGzip(HttpHeaders headers) {
		String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
		return "gzip".equalsIgnoreCase(encoding) || "x-gzip".equalsIgnoreCase(encoding);
	}

	private InputStream decompressed(InputStream body) throws IOException {
		try (InputStream stream = new GZIPInputStream(body)) {
			byte[] bytes = stream.readNBytes(this.maxSize);
			if (stream.read() != -1) {
				throw new DataBufferLimitException("Exceeded limit on max bytes to buffer : " + this.maxSize);
			}
			return new ByteArrayInputStream(bytes);
		}
	}

}
