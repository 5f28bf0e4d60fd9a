package io.github.taskrouter.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.instruction.Call;
import io.github.taskrouter.reservations.instruction.Conference;
import io.github.taskrouter.reservations.instruction.Dequeue;
import io.github.taskrouter.reservations.instruction.Instruction;
import io.github.taskrouter.reservations.instruction.Redirect;
import io.github.taskrouter.reservations.instruction.Supervise;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The actions of the desk on a reservation, and what each reads from the body.
 */
enum DeskAction {

	ACCEPT(ReservationStatus.ACCEPTED),

	REJECT(ReservationStatus.REJECTED),

	WRAP_UP(ReservationStatus.WRAPPING),

	COMPLETE(ReservationStatus.COMPLETED),

	DEQUEUE(Dequeue.class),

	CALL(Call.class),

	REDIRECT(Redirect.class),

	CONFERENCE(Conference.class),

	SUPERVISE(Supervise.class);

	private final Body<?> body;

	DeskAction(ReservationStatus status) {
		this.body = new Body<>(StatusChange.class, (change) -> change.toUpdate(status));
	}

	DeskAction(Class<? extends Instruction> instruction) {
		this.body = new Body<>(instruction, ReservationUpdate::of);
	}

	static DeskAction of(String pathSegment) {
		return Arrays.stream(values())
			.filter((action) -> action.pathSegment().equals(pathSegment))
			.findAny()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "The actions are " + pathSegments()));
	}

	String pathSegment() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	Body<?> body() {
		return this.body;
	}

	private static String pathSegments() {
		return Arrays.stream(values()).map(DeskAction::pathSegment).collect(Collectors.joining(", "));
	}

	/**
	 * The type that the body is read as, and the update that comes of it.
	 */
	record Body<T>(Class<? extends T> type, Function<T, ReservationUpdate> toUpdate) {
	}

}
