package io.github.taskrouter.reservations.webclient;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
 * Reads the body of an answer, up to a maximum size. A body that the connector has left
 * compressed, as the JDK's client does, is decompressed.
 */
final class AnswerBody {

	private final int maxSize;

	AnswerBody(DataSize maxSize) {
		this.maxSize = (int) maxSize.toBytes();
	}

	Mono<byte[]> bytes(ClientResponse response) {
		return DataBufferUtils.join(response.body(BodyExtractors.toDataBuffers()), this.maxSize)
			.map(AnswerBody::drain)
			.flatMap((bytes) -> isGzip(response.headers().asHttpHeaders()) ? decompress(bytes) : Mono.just(bytes))
			.defaultIfEmpty(new byte[0]);
	}

	private static byte[] drain(DataBuffer buffer) {
		try {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			return bytes;
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

	private static boolean isGzip(HttpHeaders headers) {
		String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
		return "gzip".equalsIgnoreCase(encoding) || "x-gzip".equalsIgnoreCase(encoding);
	}

	private Mono<byte[]> decompress(byte[] bytes) {
		return (bytes.length > 0) ? Mono.fromCallable(() -> {
			try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
				return readUpToMaxSize(stream);
			}
		}) : Mono.just(bytes);
	}

	private byte[] readUpToMaxSize(InputStream stream) throws IOException {
		byte[] bytes = stream.readNBytes(this.maxSize);
		if (stream.read() != -1) {
			throw new DataBufferLimitException("Exceeded limit on max bytes to buffer : " + this.maxSize);
		}
		return bytes;
	}

}
