package io.github.taskrouter.reservations;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.taskrouter.reservations.instruction.Instruction;
import io.github.taskrouter.reservations.parameter.Parameters;
import io.github.taskrouter.reservations.parameter.Sid;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * An update to apply to a reservation. Immutable: each method returns a changed copy, so
 * that an update can serve as a template. What is not given is not sent.
 * <p>
 * Given twice, the later value counts, whichever method gave it: each parameter is sent
 * as it was last given by its name. A later instruction, be it an {@link Instruction} or
 * {@code parameter("Instruction", …)}, also removes all parameters that the earlier
 * {@link Instruction} came with. Parameters that were given by
 * {@link #parameter(String, String...)} stay.
 *
 * @since 0.1.0
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Task
 * Reservations</a>
 */
public final class ReservationUpdate {

	private static final ReservationUpdate NOTHING = new ReservationUpdate(Parameters.none(), Set.of(), null, false);

	private static final String INSTRUCTION = "Instruction";

	private final Parameters parameters;

	/**
	 * The names of the parameters that the instruction came with.
	 */
	private final Set<String> instructed;

	private final @Nullable String ifMatch;

	private final boolean repeatable;

	private ReservationUpdate(Parameters parameters, Set<String> instructed, @Nullable String ifMatch,
			boolean repeatable) {
		this.parameters = parameters;
		this.instructed = instructed;
		this.ifMatch = ifMatch;
		this.repeatable = repeatable;
	}

	/**
	 * Accept the reservation: {@code ReservationStatus=accepted}.
	 * <p>
	 * A successful accept need not be the end: check the {@linkplain Reservation#status()
	 * status} that is returned, and clean up if it is not
	 * {@link ReservationStatus#ACCEPTED}. TaskRouter may hold the reservation in a state
	 * {@code onHold} while it builds a conference. The reservation timer stands still
	 * then, for up to minutes, before the reservation becomes accepted or
	 * {@linkplain ReservationStatus#CANCELED canceled}. Whether Twilio shows that state
	 * as a status is not documented; if so, it is kept as
	 * {@code ReservationStatus.valueOf("onHold")}.
	 * @return the update
	 */
	public static ReservationUpdate accept() {
		return of(ReservationStatus.ACCEPTED);
	}

	/**
	 * Reject the reservation: {@code ReservationStatus=rejected}. Twilio advises to move
	 * the worker to another {@linkplain #workerActivitySid(String) activity} as well,
	 * since the same worker may be reserved again at once otherwise.
	 * @return the update
	 */
	public static ReservationUpdate reject() {
		return of(ReservationStatus.REJECTED);
	}

	/**
	 * Begin the work after the conversation: {@code ReservationStatus=wrapping}. Twilio
	 * documents this status for Flex accounts only.
	 * @return the update
	 */
	public static ReservationUpdate wrapUp() {
		return of(ReservationStatus.WRAPPING);
	}

	/**
	 * Complete the reservation: {@code ReservationStatus=completed}.
	 * @return the update
	 */
	public static ReservationUpdate complete() {
		return of(ReservationStatus.COMPLETED);
	}

	/**
	 * Create an update that sets a status.
	 * @param status the status
	 * @return the update
	 * @see #status(ReservationStatus)
	 */
	public static ReservationUpdate of(ReservationStatus status) {
		return NOTHING.status(status);
	}

	/**
	 * Create an update that carries out an instruction.
	 * @param instruction the instruction
	 * @return the update
	 * @see #instruction(Instruction)
	 */
	public static ReservationUpdate of(Instruction instruction) {
		return NOTHING.instruction(instruction);
	}

	/**
	 * Create an update from a parameter that this version has no method for, such as an
	 * instruction that Twilio has added since:
	 * {@code ofParameter("Instruction", "transcribe")}.
	 * @param name the name as Twilio writes it
	 * @param values one value, or several that are sent as one repeated key
	 * @return the update
	 * @throws IllegalArgumentException if the name is malformed, or a value is missing or
	 * empty
	 * @see #parameter(String, String...)
	 */
	public static ReservationUpdate ofParameter(String name, String... values) {
		return NOTHING.parameter(name, values);
	}

	/**
	 * Set the status: Twilio's {@code ReservationStatus}.
	 * @param status the status
	 * @return the changed update
	 */
	public ReservationUpdate status(ReservationStatus status) {
		Assert.notNull(status, "status must not be null");
		return with(this.parameters.with("ReservationStatus", status.name()), this.instructed);
	}

	/**
	 * Move the worker to another activity: Twilio's {@code WorkerActivitySid}.
	 * @param workerActivitySid the SID of the activity, {@code WA…}
	 * @return the changed update
	 * @throws IllegalArgumentException if the value is not the SID of an activity
	 */
	public ReservationUpdate workerActivitySid(String workerActivitySid) {
		return with(this.parameters.with("WorkerActivitySid", Sid.ACTIVITY, workerActivitySid), this.instructed);
	}

	/**
	 * Carry out an instruction: Twilio's {@code Instruction} and the parameters of its
	 * group. An earlier instruction is replaced along with all of its parameters.
	 * @param instruction the instruction
	 * @return the changed update
	 */
	public ReservationUpdate instruction(Instruction instruction) {
		Assert.notNull(instruction, "instruction must not be null");
		return with(this.parameters.without(this.instructed).with(instruction.parameters()),
				instruction.parameters().keySet());
	}

	/**
	 * Set a parameter that this version has no method for. It is sent in addition to, or
	 * by the same name instead of, what was given before. The name {@code Instruction}
	 * replaces an earlier instruction along with all of its parameters.
	 * @param name the name as Twilio writes it, such as {@code RecordingTrack}
	 * @param values one value, or several that are sent as one repeated key
	 * @return the changed update
	 * @throws IllegalArgumentException if the name is malformed, or a value is missing or
	 * empty
	 */
	public ReservationUpdate parameter(String name, String... values) {
		if (INSTRUCTION.equals(name)) {
			return with(this.parameters.without(this.instructed).with(name, values), Set.of());
		}
		Set<String> others = new HashSet<>(this.instructed);
		others.remove(name);
		return with(this.parameters.with(name, values), others);
	}

	/**
	 * Apply the update only to that version of the reservation: the {@code If-Match}
	 * header, sent verbatim. If the reservation has changed since, the update fails with
	 * a {@link ReservationConflictException}.
	 * @param etag the version, exactly as {@link Reservation#etag()} has it
	 * @return the changed update
	 * @throws IllegalArgumentException if the value is blank, begins or ends with a space
	 * or has characters other than printable ASCII
	 * @see ReservationClient#updateIfUnchanged(Reservation, ReservationUpdate)
	 */
	public ReservationUpdate ifMatch(String etag) {
		Assert.hasText(etag, "ifMatch must not be null or blank");
		etag.chars().filter((character) -> character < ' ' || character > '~').findFirst().ifPresent((character) -> {
			throw new IllegalArgumentException(
					"ifMatch must consist of printable ASCII characters but has U+%04X".formatted(character));
		});
		Assert.isTrue(etag.equals(etag.strip()), "ifMatch must not begin or end with a space");
		return new ReservationUpdate(this.parameters, this.instructed, etag, this.repeatable);
	}

	/**
	 * Allow the client to repeat the update wherever it would repeat a fetch: after a
	 * timeout, a broken connection, HTTP 502, 503 or 504.
	 * <p>
	 * <b>Dangerous:</b> in all these cases Twilio may have processed the update already.
	 * An instruction that is sent twice may ring a worker twice or place two calls. Safe
	 * only if a second time does no harm, as with a status alone, or if
	 * {@link #ifMatch(String)} keeps the second one from taking effect; it then fails
	 * with a {@link ReservationConflictException} although the first one has succeeded.
	 * @return the changed update
	 */
	public ReservationUpdate repeatable() {
		return new ReservationUpdate(this.parameters, this.instructed, this.ifMatch, true);
	}

	/**
	 * Return the form parameters as they are sent. Values may be secrets or phone
	 * numbers.
	 * @return an unmodifiable map of Twilio's names to their values
	 */
	public Map<String, List<String>> parameters() {
		return this.parameters.asMap();
	}

	/**
	 * Return the version that the update is meant for.
	 * @return the value of the {@code If-Match} header, or {@code null} for none
	 */
	public @Nullable String ifMatch() {
		return this.ifMatch;
	}

	/**
	 * Return whether the update may be repeated although it may have been processed.
	 * @return {@code true} after {@link #repeatable()}
	 */
	public boolean isRepeatable() {
		return this.repeatable;
	}

	private ReservationUpdate with(Parameters parameters, Set<String> instructed) {
		return new ReservationUpdate(parameters, instructed, this.ifMatch, this.repeatable);
	}

	/**
	 * Compare with another update by what is sent: the parameters in any order, the
	 * version, and whether it may be repeated.
	 */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof ReservationUpdate update && this.parameters.equals(update.parameters)
				&& Objects.equals(this.ifMatch, update.ifMatch) && this.repeatable == update.repeatable;
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.parameters, this.ifMatch, this.repeatable);
	}

	/**
	 * Return the names of the parameters only, since values may be secrets or phone
	 * numbers.
	 */
	@Override
	public String toString() {
		return "ReservationUpdate" + this.parameters;
	}

}
