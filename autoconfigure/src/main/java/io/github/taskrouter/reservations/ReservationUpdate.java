package io.github.taskrouter.reservations;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.taskrouter.reservations.instruction.Instruction;
import io.github.taskrouter.reservations.parameter.Parameters;
import io.github.taskrouter.reservations.parameter.Sid;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What is to become of a reservation. Immutable: each method returns a changed copy. A
 * parameter can be given once, and one that is not given is not sent.
 *
 * @since 0.1.0
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Task
 * Reservations</a>
 */
public final class ReservationUpdate {

	private final Parameters parameters;

	private final @Nullable String ifMatch;

	private final boolean repeatable;

	private ReservationUpdate(Parameters parameters, @Nullable String ifMatch, boolean repeatable) {
		this.parameters = parameters;
		this.ifMatch = ifMatch;
		this.repeatable = repeatable;
	}

	/**
	 * Accepts the reservation: {@code ReservationStatus=accepted}.
	 * @return the update
	 */
	public static ReservationUpdate accept() {
		return of(ReservationStatus.ACCEPTED);
	}

	/**
	 * Rejects the reservation: {@code ReservationStatus=rejected}. Twilio advises to move
	 * the worker with {@link #workerActivitySid(String)} as well, since otherwise the
	 * same worker may be reserved again at once.
	 * @return the update
	 */
	public static ReservationUpdate reject() {
		return of(ReservationStatus.REJECTED);
	}

	/**
	 * Begins the work after the conversation: {@code ReservationStatus=wrapping}. Twilio
	 * documents this status for Flex accounts only.
	 * @return the update
	 */
	public static ReservationUpdate wrapUp() {
		return of(ReservationStatus.WRAPPING);
	}

	/**
	 * Completes the reservation: {@code ReservationStatus=completed}.
	 * @return the update
	 */
	public static ReservationUpdate complete() {
		return of(ReservationStatus.COMPLETED);
	}

	/**
	 * Sets a status.
	 * @param status the status
	 * @return the update
	 */
	public static ReservationUpdate of(ReservationStatus status) {
		return new ReservationUpdate(Parameters.none(), null, false).status(status);
	}

	/**
	 * Carries out an instruction.
	 * @param instruction the instruction
	 * @return the update
	 */
	public static ReservationUpdate of(Instruction instruction) {
		return new ReservationUpdate(Parameters.none(), null, false).instruction(instruction);
	}

	/**
	 * Sets a status along with an instruction: Twilio's {@code ReservationStatus}.
	 * @param status the status
	 * @return the changed update
	 * @throws IllegalArgumentException if a status has been given already
	 */
	public ReservationUpdate status(ReservationStatus status) {
		Assert.notNull(status, "status must not be null");
		return with(this.parameters.with("ReservationStatus", status.name()));
	}

	/**
	 * Moves the worker to another activity: Twilio's {@code WorkerActivitySid}.
	 * @param workerActivitySid the activity, {@code WA…}
	 * @return the changed update
	 * @throws IllegalArgumentException if it is not the SID of an activity, or has been
	 * given already
	 */
	public ReservationUpdate workerActivitySid(String workerActivitySid) {
		return with(this.parameters.with("WorkerActivitySid", Sid.ACTIVITY, workerActivitySid));
	}

	/**
	 * Carries out an instruction along with a status: Twilio's {@code Instruction} and
	 * the parameters of its group.
	 * @param instruction the instruction
	 * @return the changed update
	 * @throws IllegalArgumentException if an instruction has been given already
	 */
	public ReservationUpdate instruction(Instruction instruction) {
		Assert.notNull(instruction, "instruction must not be null");
		return with(this.parameters.with(instruction.parameters()));
	}

	/**
	 * Adds a parameter that this version has no method for.
	 * @param name the name as Twilio writes it, such as {@code RecordingTrack}
	 * @param values one value, or several that are sent as one key repeated
	 * @return the changed update
	 * @throws IllegalArgumentException if the name is malformed or has been given
	 * already, or if a value is missing or empty
	 */
	public ReservationUpdate parameter(String name, String... values) {
		return with(this.parameters.with(name, values));
	}

	/**
	 * Lets the update succeed only on that version of the reservation: the
	 * {@code If-Match} header. If the reservation has moved on, the update fails with a
	 * {@link ReservationConflictException}.
	 * @param etag the version, exactly as {@link Reservation#etag()} has it
	 * @return the changed update
	 * @throws IllegalArgumentException if the etag is blank, has characters that can't
	 * stand in a header, or has been given already
	 */
	public ReservationUpdate ifMatch(String etag) {
		Assert.isTrue(this.ifMatch == null, "ifMatch must be given once, but was given twice");
		Assert.hasText(etag, "ifMatch must not be blank");
		etag.chars().filter((character) -> character < ' ' || character > '~').findFirst().ifPresent((character) -> {
			throw new IllegalArgumentException(
					"ifMatch must be made of printable ASCII characters but has U+%04X".formatted(character));
		});
		return new ReservationUpdate(this.parameters, etag, this.repeatable);
	}

	/**
	 * Lets the client send the update again where a fetch would be sent again: after a
	 * timeout, a broken connection, HTTP 502, 503 or 504.
	 * <p>
	 * <b>Dangerous:</b> in all these cases Twilio may have carried the update out
	 * already. An instruction that is sent twice may ring a worker twice or place two
	 * calls. Safe only where a second time does no harm, as for a status alone, or where
	 * {@link #ifMatch(String)} keeps the second one from taking effect; it then fails
	 * with a {@link ReservationConflictException} although the first has succeeded.
	 * @return the changed update
	 */
	public ReservationUpdate repeatable() {
		return new ReservationUpdate(this.parameters, this.ifMatch, true);
	}

	/**
	 * The form parameters as they are sent. Values may be secrets or phone numbers.
	 * @return an unmodifiable map of Twilio's names to their values
	 */
	public Map<String, List<String>> parameters() {
		return this.parameters.asMap();
	}

	/**
	 * The version that the update is meant for.
	 * @return the value of the {@code If-Match} header, or {@code null} for none
	 */
	public @Nullable String ifMatch() {
		return this.ifMatch;
	}

	/**
	 * Whether the update may be sent again although it may have been carried out.
	 * @return {@code true} after {@link #repeatable()}
	 */
	public boolean isRepeatable() {
		return this.repeatable;
	}

	private ReservationUpdate with(Parameters parameters) {
		return new ReservationUpdate(parameters, this.ifMatch, this.repeatable);
	}

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
	 * The names of the parameters alone, since values may be secrets or phone numbers.
	 */
	@Override
	public String toString() {
		return "ReservationUpdate" + this.parameters;
	}

}
