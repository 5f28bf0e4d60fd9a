package io.github.taskrouter.reservations;

import java.net.URI;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;

/**
 * Fetches, lists and updates the reservations of TaskRouter tasks in one workspace.
 * <p>
 * Nothing is sent before subscription, and each subscription sends anew. Arguments are
 * checked when a method is called: what is wrong with them is thrown as an
 * {@link IllegalArgumentException} that names the argument, and nothing is sent; a client
 * that has no workspace yet throws an {@link IllegalStateException}. Whatever fails
 * afterwards is signalled as a {@link TaskRouterException}:
 * <ul>
 * <li>{@link TaskRouterResponseException} and its kinds for an answer that is not a
 * success,</li>
 * <li>{@link TaskRouterTransportException} for none,</li>
 * <li>{@link TaskRouterDecodingException} for a success that can't be read,</li>
 * <li>{@link PagingException} for a list that can't be followed.</li>
 * </ul>
 * A fetch, and each page of a list, is repeated where that may help; an update only where
 * it is certain that Twilio did not process it, or where it was declared
 * {@linkplain ReservationUpdate#repeatable() repeatable}.
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
	 * Fetches a reservation.
	 * @param taskSid the task, {@code WT…}
	 * @param reservationSid the reservation, {@code WR…}
	 * @return the reservation with its etag; {@link ReservationNotFoundException} if
	 * there is none
	 */
	Mono<Reservation> fetch(String taskSid, String reservationSid);

	/**
	 * Lists all reservations of a task. See {@link #list(String, ReservationQuery)}.
	 * @param taskSid the task, {@code WT…}
	 * @return the reservations, without etags
	 */
	Flux<Reservation> list(String taskSid);

	/**
	 * Lists reservations of a task. A page is requested when all reservations before it
	 * have been emitted and there is demand for more, and at most one at a time.
	 * <p>
	 * Operators such as {@code next()}, {@code any()} and {@code takeWhile} demand
	 * everything and only then cancel: with them, give the query a
	 * {@linkplain ReservationQuery#limit(long) limit}, or put {@code take(n)} ahead of
	 * them, so that a page is no larger than it needs to be.
	 * <p>
	 * An error comes after all reservations of the pages before it, and
	 * {@linkplain TaskRouterException#getResumeAt() says where to resume}.
	 * @param taskSid the task, {@code WT…}
	 * @param query which reservations, and how
	 * @return the reservations, without etags
	 */
	Flux<Reservation> list(String taskSid, ReservationQuery query);

	/**
	 * Lists reservations of a task page by page: each {@code request(1)} is one request
	 * to Twilio. Where no page size is set, pages have Twilio's default of 50, or 1000 if
	 * demand is unbounded.
	 * @param taskSid the task, {@code WT…}
	 * @param query which reservations, and how
	 * @return the pages, empty ones included
	 * @see ReservationQuery#startingAt(URI)
	 */
	Flux<ReservationPage> pages(String taskSid, ReservationQuery query);

	/**
	 * Updates a reservation.
	 * @param taskSid the task, {@code WT…}
	 * @param reservationSid the reservation, {@code WR…}
	 * @param update what is to become of it
	 * @return the reservation after the update, with its etag;
	 * {@link ReservationConflictException} if it has moved on from the version that the
	 * update is meant for, {@link ReservationNotPendingException} if the instruction
	 * comes too late
	 */
	Mono<Reservation> update(String taskSid, String reservationSid, ReservationUpdate update);

	/**
	 * Updates a reservation that was fetched before, if it is still of that version: sent
	 * with {@code If-Match} from the reservation's etag where it has one (one from a list
	 * has none), unless the update brings its own.
	 * @param reservation the reservation, with the SIDs of itself and its task
	 * @param update what is to become of it
	 * @return the reservation after the update, with its etag; errors as in
	 * {@link #update(String, String, ReservationUpdate)}
	 */
	Mono<Reservation> update(Reservation reservation, ReservationUpdate update);

	/**
	 * Fetches a reservation along with the status and the headers of the answer.
	 * @param taskSid the task, {@code WT…}
	 * @param reservationSid the reservation, {@code WR…}
	 * @return the answer; errors as in {@link #fetch(String, String)}
	 */
	Mono<ResponseEntity<Reservation>> fetchEntity(String taskSid, String reservationSid);

	/**
	 * Updates a reservation and returns the status and the headers of the answer as well.
	 * @param taskSid the task, {@code WT…}
	 * @param reservationSid the reservation, {@code WR…}
	 * @param update what is to become of it
	 * @return the answer; errors as in {@link #update(String, String, ReservationUpdate)}
	 */
	Mono<ResponseEntity<Reservation>> updateEntity(String taskSid, String reservationSid, ReservationUpdate update);

	/**
	 * A client for another workspace that shares connections, limits and settings with
	 * this one.
	 * @param workspaceSid the workspace, {@code WS…}
	 * @return the client
	 * @throws IllegalArgumentException if it is not the SID of a workspace
	 */
	ReservationClient workspace(String workspaceSid);

}
