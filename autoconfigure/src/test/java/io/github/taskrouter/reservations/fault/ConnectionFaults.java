package io.github.taskrouter.reservations.fault;

import java.io.IOException;
import java.util.stream.Stream;

import static io.github.taskrouter.reservations.fault.Cause.BROKEN_OFF;
import static io.github.taskrouter.reservations.fault.Cause.READ_TIMEOUT;
import static io.github.taskrouter.reservations.fault.Fault.Afterwards.CLOSED;
import static io.github.taskrouter.reservations.fault.Fault.Afterwards.KEPT;
import static io.github.taskrouter.reservations.fault.Fault.accepts;
import static io.github.taskrouter.reservations.fault.Fault.answers;
import static io.github.taskrouter.reservations.fault.Outcome.OUT_OF_TIME;
import static io.github.taskrouter.reservations.fault.Outcome.VALUE;
import static io.github.taskrouter.reservations.fault.Outcome.sent;

/**
 * Connections that stall, end or break. In the columns: what the server does, what comes
 * out, requests for a GET, requests for a POST, what becomes of the connection.
 */
final class ConnectionFaults {

	private ConnectionFaults() {
	}

	static Stream<Fault> rows() {
		return Stream.of(answers("never answers", Wire::hang, sent(READ_TIMEOUT), 3, 1, CLOSED),
				answers("stalls after the head", (wire) -> wire.head(100).hang(), sent(READ_TIMEOUT), 3, 1, CLOSED),
				answers("stalls in mid body", (wire) -> wire.head(100).send("{").hang(), sent(READ_TIMEOUT), 3, 1,
						CLOSED),
				answers("drips without end", ConnectionFaults::drip, OUT_OF_TIME, 1, 1, CLOSED),
				answers("sends byte by byte", ConnectionFaults::byteByByte, VALUE, 1, 1, KEPT),
				accepts("resets in the midst of the request", (wire) -> wire.readByte().reset(), sent(BROKEN_OFF)),
				answers("resets before the head", Wire::reset, sent(BROKEN_OFF), 3, 1, CLOSED),
				answers("resets within the head", (wire) -> wire.send("HTTP/1.1 200 OK\r\nCont").reset(),
						sent(BROKEN_OFF), 3, 1, CLOSED),
				answers("resets after the head", (wire) -> wire.head(100).reset(), sent(BROKEN_OFF), 3, 1, CLOSED),
				answers("resets in mid body", (wire) -> wire.head(100).send("{").reset(), sent(BROKEN_OFF), 3, 1,
						CLOSED),
				answers("resets after the answer", ConnectionFaults::answerAndReset, VALUE, 1, 1, CLOSED),
				answers("ends before the head", Wire::close, sent(BROKEN_OFF), 3, 1, CLOSED),
				answers("ends its side before the head", Wire::finish, sent(BROKEN_OFF), 3, 1, CLOSED),
				answers("ends within the head", (wire) -> wire.send("HTTP/1.1 200 OK\r\nCont").close(),
						sent(BROKEN_OFF), 3, 1, CLOSED),
				answers("ends after the head", (wire) -> wire.head(100).close(), sent(BROKEN_OFF), 3, 1, CLOSED),
				answers("ends in mid body", (wire) -> wire.head(100).send("{").close(), sent(BROKEN_OFF), 3, 1, CLOSED),
				answers("ends after the answer", (wire) -> wire.answer("200 OK", wire.json()).close(), VALUE, 1, 1,
						CLOSED),
				answers("announces the end with the answer",
						(wire) -> wire.answer("200 OK", wire.json(), "Connection: close").finish(), VALUE, 1, 1,
						CLOSED));
	}

	private static void drip(Wire wire) throws IOException {
		wire.head(1000);
		while (true) {
			wire.send(" ").pause(Wire.MOMENT);
		}
	}

	private static void byteByByte(Wire wire) throws IOException {
		String json = wire.json();
		wire.sendByteByByte(Answers.head("200 OK") + "Content-Length: " + json.length() + "\r\n\r\n" + json);
	}

	private static void answerAndReset(Wire wire) throws IOException {
		wire.answer("200 OK", wire.json()).reset();
	}

}
