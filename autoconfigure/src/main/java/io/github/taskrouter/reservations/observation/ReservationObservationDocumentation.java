package io.github.taskrouter.reservations.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * Documented observations of the client.
 *
 * @since 0.1.0
 */
public enum ReservationObservationDocumentation implements ObservationDocumentation {

	/**
	 * One call, from its subscription to its end.
	 */
	CALL {
		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultReservationObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return LowCardinalityKeyNames.values();
		}

		@Override
		public KeyName[] getHighCardinalityKeyNames() {
			return HighCardinalityKeyNames.values();
		}
	};

	/**
	 * Keys with few values, which become tags of meters.
	 */
	public enum LowCardinalityKeyNames implements KeyName {

		/**
		 * {@code fetch}, {@code list}, {@code update} or {@code modify}.
		 */
		OPERATION("operation"),

		/**
		 * How the call has ended: {@code SUCCESS}, {@code CLIENT_ERROR} (4xx),
		 * {@code SERVER_ERROR} (5xx), {@code NOT_SENT}, {@code NO_ANSWER},
		 * {@code INVALID_ANSWER}, {@code CANCELLED} or {@code UNKNOWN}.
		 */
		OUTCOME("outcome"),

		/**
		 * The HTTP status of the last answer, or {@code none}.
		 */
		STATUS("status"),

		/**
		 * Twilio's code of the error, or {@code none}; {@code other} past the first 100
		 * different ones.
		 */
		CODE("code"),

		/**
		 * The name of the client.
		 */
		CLIENT("client");

		private final String key;

		LowCardinalityKeyNames(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/**
	 * Keys with many values, which are seen in traces only.
	 */
	public enum HighCardinalityKeyNames implements KeyName {

		/**
		 * How many requests were sent, retries and pages included.
		 */
		ATTEMPTS("attempts"),

		/**
		 * How many pages were received.
		 */
		PAGES("pages"),

		/**
		 * The SID of the workspace.
		 */
		WORKSPACE_SID("workspace.sid"),

		/**
		 * The SID of the task.
		 */
		TASK_SID("task.sid"),

		/**
		 * The SID of the reservation, or {@code none} for a list.
		 */
		RESERVATION_SID("reservation.sid");

		private final String key;

		HighCardinalityKeyNames(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

}
