package io.github.taskrouter.benchmarks.server;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The heads of answers: status line and headers, as bytes.
 */
final class Answers {

	static final byte[] NOT_FOUND = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
		.getBytes(StandardCharsets.US_ASCII);

	private static final Map<Integer, byte[]> HEADS = new ConcurrentHashMap<>();

	private Answers() {
	}

	static byte[] head(int contentLength) {
		return HEADS.computeIfAbsent(contentLength, Answers::render);
	}

	private static byte[] render(int contentLength) {
		return """
				HTTP/1.1 200 OK
				Content-Type: application/json; charset=utf-8
				Content-Length: %d
				ETag: "3"
				Twilio-Request-Id: RQ0123456789abcdef0123456789abcdef

				""".formatted(contentLength).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
	}

}
