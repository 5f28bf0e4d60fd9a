package io.github.taskrouter.reservations.instruction;

import io.github.taskrouter.reservations.parameter.Parameters;

/**
 * Lets a supervisor listen to, or speak in, the call of a worker who has accepted the
 * reservation. Twilio documents no parameter of this instruction as required.
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
	 * Create a new {@link Builder}.
	 * @return a builder without any parameter
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a {@link Supervise}. What is not given is not sent, so that Twilio's default
	 * applies. A method that is called twice overrides the earlier value. A value out of
	 * range is refused with an {@link IllegalArgumentException} that names the parameter
	 * as Twilio does.
	 */
	public static final class Builder {

		private Parameters parameters = Parameters.none().with("Instruction", "supervise");

		private Builder() {
		}

		/**
		 * Set the supervisor.
		 * @param supervisor {@code Supervisor}: the SID of a worker, {@code WK…}, whose
		 * attributes have a {@code contact_uri}, or the address to call
		 * @return this builder
		 */
		public Builder supervisor(String supervisor) {
			this.parameters = this.parameters.with("Supervisor", supervisor);
			return this;
		}

		/**
		 * Set how the supervisor takes part.
		 * @param supervisorMode {@code SupervisorMode}
		 * @return this builder
		 */
		public Builder supervisorMode(SupervisorMode supervisorMode) {
			this.parameters = this.parameters.with("SupervisorMode", supervisorMode);
			return this;
		}

		/**
		 * Build the instruction.
		 * @return the instruction
		 */
		public Supervise build() {
			return new Supervise(this.parameters);
		}

	}

}
