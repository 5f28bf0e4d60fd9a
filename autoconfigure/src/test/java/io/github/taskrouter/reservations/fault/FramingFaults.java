package io.github.taskrouter.reservations.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.TaskRouterResponseException;

import static io.github.taskrouter.reservations.fault.Cause.BROKEN_OFF;
import static io.github.taskrouter.reservations.fault.Cause.GARBAGE;
import static io.github.taskrouter.reservations.fault.Cause.READ_TIMEOUT;
import static io.github.taskrouter.reservations.fault.Fault.Afterwards.CLOSED;
import static io.github.taskrouter.reservations.fault.Fault.Afterwards.KEPT;
import static io.github.taskrouter.reservations.fault.Fault.answers;
import static io.github.taskrouter.reservations.fault.Outcome.OUT_OF_TIME;
import static io.github.taskrouter.reservations.fault.Outcome.UNDECODABLE;
import static io.github.taskrouter.reservations.fault.Outcome.VALUE;
import static io.github.taskrouter.reservations.fault.Outcome.sent;
import static io.github.taskrouter.reservations.fault.Outcome.status;

/**
 * Answers that break the rules of HTTP/1.1, or stretch them. In the columns: what the
 * server does, what comes out, requests for a GET, requests for a POST, what becomes of
 * the connection.
 */
final class FramingFaults {

	private static final String SMUGGLED = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";

	private FramingFaults() {
	}

	static Stream<Fault> rows() {
		return Stream.concat(lengths(), heads());
	}

	private static Stream<Fault> lengths() {
		return Stream.of(
				answers("gives a length that is too long and ends",
						(wire) -> wire.head(wire.json().length() + 1).send(wire.json()).close(), sent(BROKEN_OFF), 3, 1,
						CLOSED),
				answers("gives a length that is too long and stalls",
						(wire) -> wire.head(wire.json().length() + 1).send(wire.json()).hang(), sent(READ_TIMEOUT), 3,
						1, CLOSED),
				answers("gives a length that is too short",
						(wire) -> wire.head(wire.json().length() - 9).send(wire.json()), UNDECODABLE, 1, 1, CLOSED),
				answers("sends another answer behind the first",
						(wire) -> wire.answer("200 OK", wire.json()).send(SMUGGLED), VALUE, 1, 1, CLOSED),
				answers("sends another answer right after the first",
						(wire) -> wire.answer("200 OK", wire.json()).pause(Duration.ofMillis(5)).send(SMUGGLED), VALUE,
						1, 1, CLOSED),
				answers("gives two lengths that differ",
						(wire) -> wire.answer("200 OK", wire.json(), "Content-Length: 5"), sent(GARBAGE), 3, 1, CLOSED),
				answers("gives a negative length",
						(wire) -> wire.send(Answers.head("200 OK", "Content-Length: -5", "", wire.json())),
						sent(GARBAGE), 3, 1, CLOSED),
				answers("gives a length that is no number",
						(wire) -> wire.send(Answers.head("200 OK", "Content-Length: many", "", wire.json())),
						sent(GARBAGE), 3, 1, CLOSED),
				answers("gives no length and ends",
						(wire) -> wire.send(Answers.head("200 OK", "", wire.json())).close(), VALUE, 1, 1, CLOSED),
				answers("gives no length and resets", (wire) -> wire.send(Answers.head("200 OK", "", "{")).reset(),
						sent(BROKEN_OFF), 3, 1, CLOSED),
				answers("sends chunks", (wire) -> wire.chunked().chunk(wire.json()).send("0\r\n\r\n"), VALUE, 1, 1,
						KEPT),
				answers("sends chunks with extensions and trailers", (
						wire) -> wire.chunked().send("1;a=b\r\n \r\n").chunk(wire.json()).send("0\r\nX-Sum: 1\r\n\r\n"),
						VALUE, 1, 1, KEPT),
				answers("sends chunks and ends before the last", (wire) -> wire.chunked().chunk(wire.json()).close(),
						sent(BROKEN_OFF), 3, 1, CLOSED),
				answers("sends chunks and resets before the last", (wire) -> wire.chunked().chunk(wire.json()).reset(),
						sent(BROKEN_OFF), 3, 1, CLOSED),
				answers("sends a chunk without a size",
						(wire) -> wire.chunked().send("xyz\r\n" + wire.json() + "\r\n0\r\n\r\n"), sent(GARBAGE), 3, 1,
						CLOSED),
				answers("sends a chunk of a monstrous size",
						(wire) -> wire.chunked().send("fffffffffffffffff\r\n{").hang(), sent(GARBAGE), 3, 1, CLOSED),
				answers("sends a length along with chunks",
						(wire) -> wire
							.send(Answers.head("200 OK", "Transfer-Encoding: chunked", "Content-Length: 3", "", ""))
							.chunk(wire.json())
							.send("0\r\n\r\n"),
						sent(GARBAGE), 3, 1, CLOSED));
	}

	private static Stream<Fault> heads() {
		return Stream.of(
				answers("sends no HTTP", (wire) -> wire.send("SSH-2.0-OpenSSH_9.6\r\n\r\n"), sent(GARBAGE), 3, 1,
						CLOSED),
				answers("sends noise",
						(wire) -> wire.send(new byte[] { 0, 1, 2, 21, 3, 3, 0, 2, 2, 80, 13, 10, 13, 10 }),
						sent(GARBAGE), 3, 1, CLOSED),
				answers("sends a status that is no number", (wire) -> wire.answer("two hundred", wire.json()),
						sent(GARBAGE), 3, 1, CLOSED),
				answers("sends a header without a colon", (wire) -> wire.answer("200 OK", wire.json(), "no colon"),
						VALUE, 1, 1, KEPT),
				answers("sends a header with a zero byte",
						(wire) -> wire.answer("200 OK", wire.json(), "X-Zero: a\u0000b"), sent(GARBAGE), 3, 1, CLOSED),
				answers("sends a header folded in two",
						(wire) -> wire.answer("200 OK", wire.json(), "X-Folded: a\r\n b"), VALUE, 1, 1, KEPT),
				answers("sends a header of a megabyte",
						(wire) -> wire.answer("200 OK", wire.json(), "X-Long: " + "x".repeat(1 << 20)), sent(GARBAGE),
						3, 1, CLOSED),
				answers("sends ten thousand headers",
						(wire) -> wire.answer("200 OK", wire.json(), "X-Many: x\r\n".repeat(10_000) + "X-Last: x"),
						sent(GARBAGE), 3, 1, CLOSED),
				answers("sends a hundred headers",
						(wire) -> wire.answer("200 OK", wire.json(), "X-Many: x\r\n".repeat(99) + "X-Last: x"), VALUE,
						1, 1, KEPT),
				answers("sends headers without end", FramingFaults::headersWithoutEnd, sent(GARBAGE), 3, 1, CLOSED),
				answers("sends 100 before the answer",
						(wire) -> wire.send("HTTP/1.1 100 Continue\r\n\r\n").answer("200 OK", wire.json()), VALUE, 1, 1,
						KEPT),
				answers("sends 102 before the answer",
						(wire) -> wire.send("HTTP/1.1 102 Processing\r\n\r\n").answer("200 OK", wire.json()), VALUE, 1,
						1, KEPT),
				answers("sends 103 twice before the answer",
						(wire) -> wire.send("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(2))
							.answer("200 OK", wire.json()),
						VALUE, 1, 1, KEPT),
				answers("sends 103 without end", FramingFaults::hintsWithoutEnd, OUT_OF_TIME, 1, 1, CLOSED),
				answers("switches protocols",
						(wire) -> wire
							.send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n")
							.finish(),
						status(101, TaskRouterResponseException.class, null), 1, 1, CLOSED));
	}

	private static void headersWithoutEnd(Wire wire) throws IOException {
		wire.send("HTTP/1.1 200 OK\r\n");
		while (true) {
			wire.send("X-More: x\r\n");
		}
	}

	private static void hintsWithoutEnd(Wire wire) throws IOException {
		while (true) {
			wire.send("HTTP/1.1 103 Early Hints\r\n\r\n").pause(Duration.ofMillis(50));
		}
	}

}
