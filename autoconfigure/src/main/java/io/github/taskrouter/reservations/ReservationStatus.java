package io.github.taskrouter.reservations;

import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The status of a reservation. The set is open: a status that this version does not know
 * keeps its name, so that one that Twilio adds is neither an error nor lost.
 *
 * @since 0.1.0
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Task
 * Reservations</a>
 */
public final class ReservationStatus implements Serializable {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * The worker is reserved and has not responded yet.
	 */
	public static final ReservationStatus PENDING = new ReservationStatus("pending");

	/**
	 * The worker has accepted the task.
	 */
	public static final ReservationStatus ACCEPTED = new ReservationStatus("accepted");

	/**
	 * The worker has rejected the task.
	 */
	public static final ReservationStatus REJECTED = new ReservationStatus("rejected");

	/**
	 * The worker did not respond in time.
	 */
	public static final ReservationStatus TIMEOUT = new ReservationStatus("timeout");

	/**
	 * The reservation was canceled. Twilio's pages differ on the causes.
	 */
	public static final ReservationStatus CANCELED = new ReservationStatus("canceled");

	/**
	 * The reservation was withdrawn because another worker has accepted the task.
	 */
	public static final ReservationStatus RESCINDED = new ReservationStatus("rescinded");

	/**
	 * The conversation has ended, and the worker does the work after it.
	 */
	public static final ReservationStatus WRAPPING = new ReservationStatus("wrapping");

	/**
	 * The worker has completed the task.
	 */
	public static final ReservationStatus COMPLETED = new ReservationStatus("completed");

	private static final Map<String, ReservationStatus> KNOWN = Stream
		.of(PENDING, ACCEPTED, REJECTED, TIMEOUT, CANCELED, RESCINDED, WRAPPING, COMPLETED)
		.collect(Collectors.toUnmodifiableMap(ReservationStatus::name, Function.identity()));

	private static final Set<ReservationStatus> TERMINAL = Set.of(REJECTED, TIMEOUT, CANCELED, RESCINDED, COMPLETED);

	private final String name;

	private ReservationStatus(String name) {
		this.name = name;
	}

	/**
	 * Return the status with that name.
	 * @param name the name as Twilio writes it, in lower case
	 * @return one of the constants, or a status that keeps an unknown name
	 * @throws IllegalArgumentException if the name is blank
	 */
	@JsonCreator
	public static ReservationStatus valueOf(String name) {
		Assert.hasText(name, "status must not be null or blank");
		ReservationStatus known = KNOWN.get(name);
		return (known != null) ? known : new ReservationStatus(name);
	}

	/**
	 * Return the name of the status.
	 * @return the name as Twilio writes it
	 */
	@JsonValue
	public String name() {
		return this.name;
	}

	/**
	 * Return whether a reservation never leaves this status.
	 * @return {@code true} for rejected, timeout, canceled, rescinded and completed;
	 * {@code false} for the others and for an unknown status
	 */
	public boolean isTerminal() {
		return TERMINAL.contains(this);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof ReservationStatus status && this.name.equals(status.name);
	}

	@Override
	public int hashCode() {
		return this.name.hashCode();
	}

	@Override
	public String toString() {
		return this.name;
	}

}
