package io.github.taskrouter.reservations.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import static io.github.taskrouter.reservations.fault.Cause.BROKEN_OFF;
import static io.github.taskrouter.reservations.fault.Cause.GARBAGE;
import static io.github.taskrouter.reservations.fault.Fault.Afterwards.CLOSED;
import static io.github.taskrouter.reservations.fault.Fault.Afterwards.KEPT;
import static io.github.taskrouter.reservations.fault.Fault.answers;
import static io.github.taskrouter.reservations.fault.Outcome.UNDECODABLE;
import static io.github.taskrouter.reservations.fault.Outcome.VALUE;
import static io.github.taskrouter.reservations.fault.Outcome.sent;

/**
 * Successes with a body that is not what it should be, or not how it should be. In the
 * columns: what the server does, what comes out, requests for a GET, requests for a POST,
 * what becomes of the connection.
 */
final class BodyFaults {

	private static final String GZIP = "Content-Encoding: gzip";

	private static final int LIMIT = FaultClient.MAX_IN_MEMORY_KB * 1024;

	private static final String OK = "200 OK";

	private BodyFaults() {
	}

	static Stream<Fault> rows() {
		return Stream.of(codings(), sizes(), types(), shapes()).flatMap((rows) -> rows);
	}

	private static Stream<Fault> codings() {
		byte[] bomb = gzip(new byte[1 << 20], 256);
		return Stream.of(answers("compresses", (wire) -> wire.answer(OK, gzip(wire.json()), GZIP), VALUE, 1, 1, KEPT),
				answers("compresses, and cuts off the last bytes",
						(wire) -> wire.answer(OK, cut(gzip(wire.json()), 40), GZIP), UNDECODABLE, 1, 1, KEPT),
				answers("compresses, and breaks a byte", (wire) -> wire.answer(OK, broken(gzip(wire.json())), GZIP),
						sent(GARBAGE), 3, 1, CLOSED),
				answers("says gzip and does not compress", (wire) -> wire.answer(OK, wire.json(), GZIP), sent(GARBAGE),
						3, 1, CLOSED),
				answers("compresses what is over the limit",
						(wire) -> wire.answer(OK, gzip(" ".repeat(LIMIT) + wire.json()), GZIP), UNDECODABLE, 1, 1,
						CLOSED),
				answers("drops a gzip bomb of 256 MB", (wire) -> wire.answer(OK, bomb, GZIP), UNDECODABLE, 1, 1,
						CLOSED),
				answers("compresses in a way that nobody asked for",
						(wire) -> wire.answer(OK, new byte[] { 1, 2, 3 }, "Content-Encoding: exi"), UNDECODABLE, 1, 1,
						KEPT));
	}

	private static Stream<Fault> sizes() {
		return Stream.of(
				answers("fills the limit", (wire) -> wire.answer(OK, padded(wire.json(), LIMIT)), VALUE, 1, 1, KEPT),
				answers("sends a byte more than the limit", (wire) -> wire.answer(OK, padded(wire.json(), LIMIT + 1)),
						UNDECODABLE, 1, 1, CLOSED),
				answers("sends chunks over the limit",
						(wire) -> wire.chunked().chunk(padded(wire.json(), LIMIT + 1)).send("0\r\n\r\n"), UNDECODABLE,
						1, 1, CLOSED),
				answers("sends a text of 100 MB", BodyFaults::longText, UNDECODABLE, 1, 1, CLOSED),
				answers("sends nothing", (wire) -> wire.answer(OK, ""), UNDECODABLE, 1, 1, KEPT),
				answers("sends 204", (wire) -> wire.send("HTTP/1.1 204 No Content\r\n\r\n"), UNDECODABLE, 1, 1, KEPT),
				answers("sends 205", (wire) -> wire.answer("205 Reset Content", ""), UNDECODABLE, 1, 1, KEPT));
	}

	private static Stream<Fault> types() {
		return Stream.of(
				answers("calls JSON a text", (wire) -> wire.answer(OK, wire.json(), "Content-Type: text/plain"), VALUE,
						1, 1, KEPT),
				answers("gives a type that is none",
						(wire) -> wire.send("HTTP/1.1 200 OK\r\nContent-Type: ///;;=\r\nContent-Length: "
								+ wire.json().length() + "\r\n\r\n" + wire.json()),
						VALUE, 1, 1, KEPT),
				answers("gives no type",
						(wire) -> wire.send("HTTP/1.1 200 OK\r\nContent-Length: " + wire.json().length() + "\r\n\r\n"
								+ wire.json()),
						VALUE, 1, 1, KEPT),
				answers("gives an etag in the wrong form", (wire) -> wire.answer(OK, wire.json(), "ETag: \"open"),
						VALUE, 1, 1, KEPT),
				answers("sends a page of HTML",
						(wire) -> wire.answer(OK, "<html>Sign in</html>", "Content-Type: text/html"), UNDECODABLE, 1, 1,
						KEPT));
	}

	private static Stream<Fault> shapes() {
		return Stream.of(json("an empty object", "{}"), json("a list", "[]"), json("null", "null"),
				json("a number", "42"), json("a text", "\"text\""),
				json("an object in place of texts", "{\"sid\":{},\"reservations\":{}}"),
				json("a list of other things", "{\"reservations\":[1],\"meta\":{},\"reservation_status\":[1]}"),
				json("an error in a success", Answers.error(404, 20404)),
				json("a number without end", "{\"a\":" + "9".repeat(5000) + "}"),
				json("what is nested 100,000 deep", "[".repeat(100_000)),
				json("objects nested 100,000 deep", "{\"reservations\":".repeat(100_000)),
				answers("sends a value nested 400 deep beside the others",
						(wire) -> wire.answer(OK, beside(wire, "\"x\":" + "[".repeat(400) + "]".repeat(400))), VALUE, 1,
						1, KEPT),
				answers("cuts JSON off",
						(wire) -> wire.answer(OK, cut(wire.json().getBytes(StandardCharsets.UTF_8), 3)), UNDECODABLE, 1,
						1, KEPT),
				answers("sends more behind the JSON", (wire) -> wire.answer(OK, wire.json() + "}"), UNDECODABLE, 1, 1,
						KEPT),
				answers("sends JSON twice", (wire) -> wire.answer(OK, wire.json() + wire.json()), UNDECODABLE, 1, 1,
						KEPT),
				answers("names a key twice",
						(wire) -> wire.answer(OK, beside(wire, "\"sid\":\"WR\",\"reservations\":[]")), VALUE, 1, 1,
						KEPT),
				answers("adds keys", (wire) -> wire.answer(OK, beside(wire, "\"sip_answer\":{\"a\":[1]}")), VALUE, 1, 1,
						KEPT),
				answers("begins with a byte order mark", (wire) -> wire.answer(OK, "\uFEFF" + wire.json()), VALUE, 1, 1,
						KEPT),
				answers("writes a date that is none",
						(wire) -> wire.answer(OK, wire.json().replace("2026-11-23T09:15:27Z", "yesterday")), VALUE, 1,
						1, KEPT),
				answers("writes a status that is blank", (wire) -> wire.answer(OK, wire.json().replace("pending", " ")),
						UNDECODABLE, 1, 1, KEPT),
				answers("writes a link that is none",
						(wire) -> wire.answer(OK, wire.json().replace("\"url\": \"https:", "\"url\": \":")), VALUE, 1,
						1, KEPT),
				answers("writes what is no UTF-8",
						(wire) -> wire.answer(OK,
								wire.json().replace("Doug", "\u00ff").getBytes(StandardCharsets.ISO_8859_1)),
						UNDECODABLE, 1, 1, KEPT));
	}

	private static Fault json(String name, String body) {
		return answers("sends " + name, (wire) -> wire.answer(OK, body), UNDECODABLE, 1, 1, KEPT);
	}

	private static void longText(Wire wire) throws IOException {
		wire.send(Answers.head(OK) + "Content-Length: 104857610\r\n\r\n{\"sid\":\"");
		String megabyte = "x".repeat(1 << 20);
		for (int sent = 0; sent < 100; sent++) {
			wire.send(megabyte);
		}
		wire.send("\"}");
	}

	private static String beside(Wire wire, String more) {
		return "{" + more + "," + wire.json().substring(1);
	}

	private static String padded(String json, int length) {
		return " ".repeat(length - json.length()) + json;
	}

	private static byte[] cut(byte[] bytes, int last) {
		return Arrays.copyOf(bytes, bytes.length - last);
	}

	private static byte[] broken(byte[] bytes) {
		Arrays.fill(bytes, 40, 60, (byte) 0xff);
		return bytes;
	}

	private static byte[] gzip(String text) {
		return gzip(text.getBytes(StandardCharsets.UTF_8), 1);
	}

	private static byte[] gzip(byte[] content, int times) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream gzip = new GZIPOutputStream(bytes)) {
			for (int written = 0; written < times; written++) {
				gzip.write(content);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

}
