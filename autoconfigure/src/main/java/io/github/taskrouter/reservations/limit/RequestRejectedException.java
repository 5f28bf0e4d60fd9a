package io.github.taskrouter.reservations.limit;

/**
 * A request that a {@link RequestLimiter} did not let in. It was not sent. Has no stack
 * trace: it may be made by the thousand at a time.
 */
public final class RequestRejectedException extends RuntimeException {

	private final Reason reason;

	private RequestRejectedException(Reason reason, String message) {
		super(message, null, false, false);
		this.reason = reason;
	}

	static RequestRejectedException tooManyWaiting(int maxWaiting) {
		return new RequestRejectedException(Reason.TOO_MANY_WAITING,
				"%d calls are waiting already (max-waiting)".formatted(maxWaiting));
	}

	static RequestRejectedException heldBack(long millis) {
		return new RequestRejectedException(Reason.HELD_BACK,
				"requests of this kind are held back for another %d ms, past the deadline of the call (call-timeout)"
					.formatted(millis));
	}

	/**
	 * Return why the request was not let in.
	 * @return the reason
	 */
	public Reason getReason() {
		return this.reason;
	}

	/**
	 * Why a request was not let in.
	 */
	public enum Reason {

		/**
		 * As many are waiting as may wait.
		 */
		TOO_MANY_WAITING,

		/**
		 * Its kind is held back until after the deadline of the call.
		 */
		HELD_BACK

	}

}
