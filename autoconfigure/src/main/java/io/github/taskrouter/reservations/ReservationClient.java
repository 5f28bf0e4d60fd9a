package io.github.taskrouter.reservations;

import java.net.URI;
import java.util.function.Function;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;

/**
 * Fetches, lists and updates the reservations of TaskRouter tasks in one workspace.
 * <p>
 * Nothing is sent until subscription, and each subscription sends anew. Arguments are
 * checked when a method is called, or on subscription, but always before anything is
 * sent: an {@link IllegalArgumentException} names the argument, and an
 * {@link IllegalStateException} tells that the client has no workspace yet. Any other
 * failure is signalled as a {@link TaskRouterException}:
 * <ul>
 * <li>{@link TaskRouterResponseException} and its kinds for an answer that is not a
 * success,</li>
 * <li>{@link TaskRouterTransportException} for no answer,</li>
 * <li>{@link TaskRouterDecodingException} for a success that can't be read, or that
 * answers something else than what was asked,</li>
 * <li>{@link PagingException} for a chain of pages that can't be followed.</li>
 * </ul>
 * A fetch, and each page of a list, is repeated where that may help. An update is
 * repeated only if it is certain that Twilio did not process the request, or if it was
 * declared {@linkplain ReservationUpdate#repeatable() repeatable}.
 * <p>
 * <b>When the outcome of an update is unknown</b>, that is, after a
 * {@link TaskRouterTransportException} with {@link TaskRouterTransportException#isSent()
 * isSent()}, a {@link TaskRouterServerException} or a
 * {@link TaskRouterDecodingException}: don't send it again right away, since Twilio may
 * have processed it and an instruction may ring a worker twice. Fetch the reservation,
 * compare, and decide: <pre class="code">
 * reservations.update(taskSid, reservationSid, ReservationUpdate.accept())
 *     .onErrorResume(TaskRouterTransportException.class, (failure) -&gt; failure.isSent()
 *         ? reservations.modify(taskSid, reservationSid, (current) -&gt;
 *             current.status().equals(ReservationStatus.PENDING)
 *                 ? Mono.just(ReservationUpdate.accept()) // not processed: try again
 *                 : Mono.empty())                         // processed, or overtaken
 *         : Mono.error(failure))
 * </pre> A request may still be on its way when the fetch is answered; since
 * {@link #modify modify} updates conditionally, the later one of the two then fails.
 * <p>
 * Clients are immutable and safe to share. Cancelling a subscription aborts the request
 * in flight and sends no other.
 *
 * @since 0.1.0
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Task
 * Reservations</a>
 */
public interface ReservationClient {

	/**
	 * Fetch a reservation.
	 * @param taskSid the SID of the task, {@code WT…}
	 * @param reservationSid the SID of the reservation, {@code WR…}
	 * @return the reservation with its {@linkplain Reservation#etag() version};
	 * {@link ReservationNotFoundException} if there is none
	 */
	Mono<Reservation> fetch(String taskSid, String reservationSid);

	/**
	 * List all reservations of a task.
	 * @param taskSid the SID of the task, {@code WT…}
	 * @return the reservations, without versions
	 * @see #list(String, ReservationQuery)
	 */
	Flux<Reservation> list(String taskSid);

	/**
	 * List reservations of a task. A page is requested only when all reservations before
	 * it have been emitted and there is demand for more, one page at a time.
	 * <p>
	 * Operators such as {@code next()}, {@code any()} and {@code takeWhile} request an
	 * unbounded number and cancel later: with them, set a
	 * {@linkplain ReservationQuery#limit(long) limit}, or put {@code take(n)} before
	 * them, to keep pages small.
	 * <p>
	 * An error comes after all reservations of the pages before it, and
	 * {@linkplain TaskRouterException#getResumeAt() tells where to resume}.
	 * @param taskSid the SID of the task, {@code WT…}
	 * @param query which reservations, and how
	 * @return the reservations, without versions
	 */
	Flux<Reservation> list(String taskSid, ReservationQuery query);

	/**
	 * List reservations of a task page by page: each {@code request(1)} is one request to
	 * Twilio. If no page size is set, pages have Twilio's default of 50 reservations, or
	 * 1000 if demand is unbounded.
	 * @param taskSid the SID of the task, {@code WT…}
	 * @param query which reservations, and how
	 * @return the pages, including empty ones
	 * @see ReservationQuery#startingAt(URI)
	 */
	Flux<ReservationPage> pages(String taskSid, ReservationQuery query);

	/**
	 * Update a reservation.
	 * @param taskSid the SID of the task, {@code WT…}
	 * @param reservationSid the SID of the reservation, {@code WR…}
	 * @param update the update to apply
	 * @return the reservation after the update, with its version;
	 * {@link ReservationNotPendingException} if the update came too late or twice,
	 * {@link ReservationConflictException} if the reservation has another version than
	 * {@link ReservationUpdate#ifMatch(String)}
	 */
	Mono<Reservation> update(String taskSid, String reservationSid, ReservationUpdate update);

	/**
	 * Update a reservation that was fetched or listed before, in the workspace of that
	 * reservation, or in this client's if it names none. The update is conditional only
	 * if it has an {@link ReservationUpdate#ifMatch(String) ifMatch} of its own; see
	 * {@link #updateIfUnchanged} for the version of the reservation.
	 * @param reservation the reservation, with the SIDs of itself and its task
	 * @param update the update to apply
	 * @return the reservation after the update; errors as in
	 * {@link #update(String, String, ReservationUpdate)}
	 */
	Mono<Reservation> update(Reservation reservation, ReservationUpdate update);

	/**
	 * Update a reservation that was fetched before, in the workspace of that reservation,
	 * if it has not changed since: {@code If-Match} is the reservation's
	 * {@linkplain Reservation#etag() version}, whatever the update says.
	 * @param reservation the reservation, with the SIDs of itself and its task, and with
	 * a version, which those of a list have not
	 * @param update the update to apply
	 * @return the reservation after the update; {@link ReservationConflictException} if
	 * it has changed, other errors as in
	 * {@link #update(String, String, ReservationUpdate)}
	 * @throws IllegalArgumentException if the reservation has no version
	 */
	Mono<Reservation> updateIfUnchanged(Reservation reservation, ReservationUpdate update);

	/**
	 * Fetch a reservation, decide on an update, and apply it if the reservation has not
	 * changed meanwhile. If it has, fetch and decide again: at most 5 times in all.
	 * <p>
	 * Each fetch and each update is a call of its own, with its own attempts and
	 * deadline. A {@linkplain ReservationUpdate#repeatable() repeatable} update that was
	 * repeated after it had been processed conflicts with itself; the function then sees
	 * its effects.
	 * @param taskSid the SID of the task, {@code WT…}
	 * @param reservationSid the SID of the reservation, {@code WR…}
	 * @param change decides on the update, given the current reservation. May be called
	 * several times. An empty {@code Mono} sends nothing, an error ends the call. An
	 * {@link ReservationUpdate#ifMatch(String) ifMatch} of the update is overridden
	 * @return the reservation after the update, or as it is if there was none to apply;
	 * {@link ReservationConflictException} if it had changed each time, and
	 * {@link TaskRouterDecodingException}, with nothing sent, if a fetch brought no
	 * version; other errors as in {@link #fetch(String, String)} and
	 * {@link #update(String, String, ReservationUpdate)}
	 */
	Mono<Reservation> modify(String taskSid, String reservationSid,
			Function<Reservation, Mono<ReservationUpdate>> change);

	/**
	 * Fetch a reservation along with the status and the headers of the answer.
	 * @param taskSid the SID of the task, {@code WT…}
	 * @param reservationSid the SID of the reservation, {@code WR…}
	 * @return the answer; errors as in {@link #fetch(String, String)}
	 */
	Mono<ResponseEntity<Reservation>> fetchEntity(String taskSid, String reservationSid);

	/**
	 * Update a reservation and return the status and the headers of the answer as well.
	 * @param taskSid the SID of the task, {@code WT…}
	 * @param reservationSid the SID of the reservation, {@code WR…}
	 * @param update the update to apply
	 * @return the answer; errors as in {@link #update(String, String, ReservationUpdate)}
	 */
	Mono<ResponseEntity<Reservation>> updateEntity(String taskSid, String reservationSid, ReservationUpdate update);

	/**
	 * Return a client for another workspace that shares connections, limits and settings
	 * with this one.
	 * @param workspaceSid the SID of the workspace, {@code WS…}
	 * @return the client
	 * @throws IllegalArgumentException if the value is not the SID of a workspace
	 */
	ReservationClient workspace(String workspaceSid);

}
