package io.github.taskrouter.reservations.fault;

import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.github.taskrouter.reservations.fixture.ClientKind;

import static io.github.taskrouter.reservations.fault.Cause.BROKEN_OFF;
import static io.github.taskrouter.reservations.fault.Cause.READ_TIMEOUT;
import static io.github.taskrouter.reservations.fault.Outcome.OUT_OF_TIME;
import static io.github.taskrouter.reservations.fault.Outcome.UNDECODABLE;
import static io.github.taskrouter.reservations.fault.Outcome.VALUE;
import static io.github.taskrouter.reservations.fault.Outcome.sent;

/**
 * Where a connector that is not ours answers a fault in its own way: the one place that
 * says so.
 */
enum Difference {

	/**
	 * The read timeout ends with the head; from there on only the call's deadline counts.
	 */
	NO_READ_TIMEOUT_IN_THE_BODY(ClientKind.JDK, (ours) -> ours.withOutcome(OUT_OF_TIME).withRequests(1),
			"stalls after the head", "stalls in mid body", "gives a length that is too long and stalls",
			"gives a negative length"),

	/**
	 * A GET on a connection that ends without an answer is sent once more by the
	 * connector.
	 */
	GETS_ARE_REPEATED_BELOW(ClientKind.JDK,
			(ours) -> (ours.requests() > 1) ? ours.withRequests(2 * ours.requests()) : ours, "resets before the head",
			"ends before the head", "ends its side before the head"),

	/**
	 * What breaks the rules of HTTP is read as far as it goes.
	 */
	LENIENT_FRAMING(ClientKind.JDK, (ours) -> ours.withOutcome(UNDECODABLE).withRequests(1),
			"gives two lengths that differ", "sends a length along with chunks"),

	NO_LIMIT_OF_HEADERS(ClientKind.JDK, (ours) -> ours.withOutcome(VALUE).withRequests(1),
			"sends ten thousand headers"),

	/**
	 * What is no HTTP looks like a connection that broke off.
	 */
	GARBAGE_IS_BROKEN_OFF(ClientKind.JDK, (ours) -> ours.withOutcome(sent(BROKEN_OFF)), "sends a chunk without a size",
			"sends a chunk of a monstrous size"),

	NO_OTHER_PROTOCOL(ClientKind.JDK, (ours) -> ours.withOutcome(sent(BROKEN_OFF)).withRequests(ours.attempts()),
			"switches protocols"),

	HINTS_DO_NOT_COUNT_AS_READ(ClientKind.JDK,
			(ours) -> ours.withOutcome(sent(READ_TIMEOUT)).withRequests(ours.attempts()), "sends 103 without end"),

	/**
	 * The body is decompressed by the client, once it is whole; one that can't be counts
	 * as incomplete.
	 */
	BROKEN_GZIP_IS_BROKEN_OFF(ClientKind.JDK,
			(ours) -> ours.withOutcome(sent(BROKEN_OFF)).withRequests(ours.attempts()),
			"compresses, and cuts off the last bytes", "compresses, and breaks a byte",
			"says gzip and does not compress");

	private final ClientKind kind;

	private final UnaryOperator<Expectation> change;

	private final Set<String> faults;

	Difference(ClientKind kind, UnaryOperator<Expectation> change, String... faults) {
		this.kind = kind;
		this.change = change;
		this.faults = Set.of(faults);
	}

	/**
	 * What comes out of a cell over a kind of client.
	 */
	static Expectation of(ClientKind kind, FaultCell cell) {
		return Arrays.stream(values())
			.filter((difference) -> difference.kind == kind && difference.faults.contains(cell.fault().name()))
			.map((difference) -> difference.change.apply(cell.expectation()))
			.findFirst()
			.orElseGet(cell::expectation);
	}

}
