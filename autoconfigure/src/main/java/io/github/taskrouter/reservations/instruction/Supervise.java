package io.github.taskrouter.reservations.instruction;

import io.github.taskrouter.reservations.parameter.Parameters;

/**
 * Lets a supervisor listen to, or speak in, the call of a worker who has accepted the
 * reservation.
 *
 * @since 0.1.0
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Task
 * Reservations</a>
 */
public final class Supervise extends Instruction {

	private Supervise(Parameters parameters) {
		super(parameters);
	}

	/**
	 * Starts a supervise instruction.
	 * @return a builder without any parameter
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a {@link Supervise}. A parameter that is not given is not sent, so that
	 * Twilio's default holds. Each can be given once; a value out of range is refused
	 * with an {@link IllegalArgumentException} that names the parameter as Twilio does.
	 */
	public static final class Builder {

		private Parameters parameters = Parameters.none().with("Instruction", "supervise");

		private Builder() {
		}

		/**
		 * Sets who supervises. Required.
		 * @param supervisor {@code Supervisor}: a worker SID or the address that the
		 * supervisor is reached at
		 * @return this builder
		 */
		public Builder supervisor(String supervisor) {
			this.parameters = this.parameters.with("Supervisor", supervisor);
			return this;
		}

		/**
		 * Sets how the supervisor takes part.
		 * @param supervisorMode {@code SupervisorMode}
		 * @return this builder
		 */
		public Builder supervisorMode(SupervisorMode supervisorMode) {
			this.parameters = this.parameters.with("SupervisorMode", supervisorMode);
			return this;
		}

		/**
		 * Builds the instruction.
		 * @return the instruction
		 * @throws IllegalArgumentException if {@code Supervisor} is missing
		 */
		public Supervise build() {
			return new Supervise(this.parameters.require("Supervisor"));
		}

	}

}
