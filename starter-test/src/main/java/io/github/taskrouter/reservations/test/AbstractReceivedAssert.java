package io.github.taskrouter.reservations.test;

import java.util.List;

import io.github.taskrouter.reservations.ReservationUpdate;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the requests that an {@link EmbeddedTaskRouter} received. Messages show
 * no value of a form, since it may be a secret or a phone number.
 *
 * @param <SELF> the type of the assertions
 * @param <ACTUAL> what they are about
 * @since 0.1.0
 */
public abstract class AbstractReceivedAssert<SELF extends AbstractReceivedAssert<SELF, ACTUAL>, ACTUAL>
		extends AbstractAssert<SELF, ACTUAL> {

	AbstractReceivedAssert(ACTUAL actual, Class<?> selfType) {
		super(actual, selfType);
	}

	abstract List<ReceivedRequest> requests();

	/**
	 * Verify that an update was received with exactly these parameters and, if it has
	 * one, this version. Whether it was carried out does not matter.
	 * @param update the update
	 * @return these assertions
	 */
	public SELF received(ReservationUpdate update) {
		if (updates().stream().noneMatch((request) -> isOf(request, update))) {
			throw failure("%nExpecting %s%nto have received%n  %s%nbut the requests were%n  %s", this.actual, update,
					requests());
		}
		return this.myself;
	}

	/**
	 * Verify how many updates were received, refused ones included. Each attempt of a
	 * call counts.
	 * @param count the number
	 * @return these assertions
	 */
	public SELF receivedUpdates(int count) {
		return receivedCount(count, "updates", updates());
	}

	/**
	 * Verify that no update was received.
	 * @return these assertions
	 */
	public SELF receivedNoUpdate() {
		return receivedUpdates(0);
	}

	/**
	 * Verify that no request was received.
	 * @return these assertions
	 */
	public SELF receivedNothing() {
		return receivedCount(0, "requests", requests());
	}

	SELF receivedCount(int count, String what, List<ReceivedRequest> found) {
		if (found.size() != count) {
			throw failure("%nExpecting %s%nto have received %d %s but received %d; the requests were%n  %s",
					this.actual, count, what, found.size(), requests());
		}
		return this.myself;
	}

	List<ReceivedRequest> only(TaskRouterOperation operation) {
		return requests().stream().filter((request) -> request.operation() == operation).toList();
	}

	private List<ReceivedRequest> updates() {
		return only(TaskRouterOperation.UPDATE);
	}

	private static boolean isOf(ReceivedRequest request, ReservationUpdate update) {
		return request.form().equals(update.parameters())
				&& (update.ifMatch() == null || update.ifMatch().equals(request.ifMatch()));
	}

}
