package io.github.taskrouter.reservations.fault;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.ReservationConflictException;
import io.github.taskrouter.reservations.ReservationNotFoundException;
import io.github.taskrouter.reservations.ReservationNotPendingException;
import io.github.taskrouter.reservations.TaskRouterAuthenticationException;
import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.TaskRouterServerException;
import io.github.taskrouter.reservations.fault.Fault.Afterwards;

import static io.github.taskrouter.reservations.fault.Fault.Afterwards.CLOSED;
import static io.github.taskrouter.reservations.fault.Fault.Afterwards.KEPT;
import static io.github.taskrouter.reservations.fault.Fault.answers;
import static io.github.taskrouter.reservations.fault.Outcome.status;

/**
 * Answers that are no success: each status with each body that it may come with. The
 * status is what comes out, whatever the body is.
 */
final class StatusFaults {

	private static final Set<Integer> REPEATED_FOR_GET = Set.of(429, 502, 503, 504);

	private static final int CODE = 20001;

	private StatusFaults() {
	}

	static Stream<Fault> rows() {
		return Stream.of(errors(), redirects(), others()).flatMap((rows) -> rows);
	}

	private static Stream<Fault> errors() {
		return IntStream.of(400, 401, 403, 404, 405, 409, 412, 429, 500, 501, 502, 503, 504)
			.boxed()
			.flatMap(StatusFaults::bodies);
	}

	private static Stream<Fault> bodies(int status) {
		return Stream.of(
				row(status, "an error of Twilio's", (wire) -> wire.answer(status + " No", Answers.error(status, CODE)),
						CODE, KEPT),
				row(status, "a page of HTML",
						(wire) -> wire.answer(status + " No", "<html>Bad Gateway</html>", "Content-Type: text/html"),
						null, KEPT),
				row(status, "nothing", (wire) -> wire.answer(status + " No", ""), null, KEPT),
				row(status, "half a body",
						(wire) -> wire
							.send(Answers.head(status + " No") + "Content-Length: 100\r\n\r\n{\"code\": 20001,")
							.close(),
						null, CLOSED),
				row(status, "a body over the limit",
						(wire) -> wire.answer(status + " No", " ".repeat((FaultClient.MAX_IN_MEMORY_KB << 10) + 1)),
						null, CLOSED));
	}

	private static Fault row(int status, String body, Script answered, Integer code, Afterwards afterwards) {
		return answers("sends %d with %s".formatted(status, body), answered, status(status, kind(status), code),
				REPEATED_FOR_GET.contains(status) ? FaultClient.MAX_ATTEMPTS : 1,
				(status == 429) ? FaultClient.MAX_ATTEMPTS : 1, afterwards);
	}

	private static Class<? extends TaskRouterResponseException> kind(int status) {
		return switch (status) {
			case 401, 403 -> TaskRouterAuthenticationException.class;
			case 404 -> ReservationNotFoundException.class;
			case 409, 412 -> ReservationConflictException.class;
			case 429 -> TaskRouterRateLimitException.class;
			default -> (status >= 500) ? TaskRouterServerException.class : TaskRouterResponseException.class;
		};
	}

	private static Stream<Fault> redirects() {
		return IntStream.of(301, 302, 303, 307, 308)
			.mapToObj((status) -> answers("redirects elsewhere with " + status,
					(wire) -> wire.answer(status + " Elsewhere", "", "Location: " + Elsewhere.url()),
					status(status, TaskRouterResponseException.class, null), 1, 1, KEPT));
	}

	private static Stream<Fault> others() {
		return Stream.of(
				answers("sends 304", (wire) -> wire.send("HTTP/1.1 304 Not Modified\r\n\r\n"),
						status(304, TaskRouterResponseException.class, null), 1, 1, KEPT),
				answers("sends 600", (wire) -> wire.answer("600 Odd", "{}"),
						status(600, TaskRouterResponseException.class, null), 1, 1, KEPT),
				answers("says that nothing is pending", (wire) -> wire.answer("400 No", Answers.error(400, 40135)),
						status(400, ReservationNotPendingException.class, 40135), 1, 1, KEPT),
				answers("says 404 in the body of a 503", (wire) -> wire.answer("503 No", Answers.error(404, 20404)),
						status(503, TaskRouterServerException.class, 20404), 3, 1, KEPT),
				answers("sends 429 for longer than is waited", (wire) -> wire.answer("429 No", "", "Retry-After: 3600"),
						status(429, TaskRouterRateLimitException.class, null), 1, 1, KEPT),
				answers("sends 429 with a Retry-After that is none",
						(wire) -> wire.answer("429 No", "", "Retry-After: -9"),
						status(429, TaskRouterRateLimitException.class, null), 3, 3, KEPT),
				answers("sends an error nested 100,000 deep",
						(wire) -> wire.answer("400 No", "{\"code\":".repeat(100_000)),
						status(400, TaskRouterResponseException.class, null), 1, 1, KEPT));
	}

}
