package io.github.taskrouter.reservations.test.documents;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationNotPendingException;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DispatchController {

	private final Dispatcher dispatcher;

	DispatchController(Dispatcher dispatcher) {
		this.dispatcher = dispatcher;
	}

	@PostMapping("/tasks/{taskSid}/take")
	Mono<Reservation> take(@PathVariable String taskSid) {
		return this.dispatcher.takeFirstPending(taskSid);
	}

	@ExceptionHandler(ReservationNotPendingException.class)
	@ResponseStatus(HttpStatus.CONFLICT)
	void tooLate() {
	}

}
