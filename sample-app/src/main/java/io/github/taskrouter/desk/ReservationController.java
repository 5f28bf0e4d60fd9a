package io.github.taskrouter.desk;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.ReservationUpdate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists, shows and changes the reservations of a task.
 */
@RestController
@RequestMapping("/tasks/{taskSid}/reservations")
class ReservationController {

	private final ReservationClient reservations;

	private final DeskRequestReader requestReader = new DeskRequestReader();

	ReservationController(ReservationClient reservations) {
		this.reservations = reservations;
	}

	@GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
	Flux<Reservation> list(@PathVariable String taskSid, @RequestParam @Nullable ReservationStatus status,
			@RequestParam @Nullable String worker, @RequestParam @Nullable Long limit) {
		return this.reservations.list(taskSid, ReservationQuery.all().status(status).workerSid(worker).limit(limit));
	}

	@GetMapping("/{reservationSid}")
	Mono<ResponseEntity<Reservation>> fetch(@PathVariable String taskSid, @PathVariable String reservationSid) {
		return this.reservations.fetch(taskSid, reservationSid).map(ReservationController::withEtag);
	}

	@PostMapping(path = "/{reservationSid}/{action}", consumes = MediaType.APPLICATION_JSON_VALUE)
	Mono<ResponseEntity<Reservation>> update(@PathVariable String taskSid, @PathVariable String reservationSid,
			@PathVariable String action, @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
			@RequestBody(required = false) byte @Nullable [] body) {
		ReservationUpdate update = this.requestReader.read(DeskAction.of(action), body);
		return this.reservations.update(taskSid, reservationSid, (ifMatch != null) ? update.ifMatch(ifMatch) : update)
			.map(ReservationController::withEtag);
	}

	private static ResponseEntity<Reservation> withEtag(Reservation reservation) {
		ResponseEntity.BodyBuilder ok = ResponseEntity.ok();
		if (reservation.etag() != null) {
			ok.header(HttpHeaders.ETAG, reservation.etag());
		}
		return ok.body(reservation);
	}

}
