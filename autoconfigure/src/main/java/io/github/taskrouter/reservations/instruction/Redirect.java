package io.github.taskrouter.reservations.instruction;

import java.net.URI;

import io.github.taskrouter.reservations.parameter.Parameters;
import io.github.taskrouter.reservations.parameter.Sid;

/**
 * Redirects a call in progress to your TwiML.
 *
 * @since 0.1.0
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Task
 * Reservations</a>
 */
public final class Redirect extends Instruction {

	private Redirect(Parameters parameters) {
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
	 * Builds a {@link Redirect}. What is not given is not sent, so that Twilio's default
	 * applies. A method that is called twice overrides the earlier value. A value out of
	 * range is refused with an {@link IllegalArgumentException} that names the parameter
	 * as Twilio does.
	 */
	public static final class Builder {

		private Parameters parameters = Parameters.none().with("Instruction", "redirect");

		private Builder() {
		}

		/**
		 * Set the call to redirect. Required.
		 * @param callSid {@code RedirectCallSid}: a call SID, {@code CA…}
		 * @return this builder
		 */
		public Builder callSid(String callSid) {
			this.parameters = this.parameters.with("RedirectCallSid", Sid.CALL, callSid);
			return this;
		}

		/**
		 * Set where Twilio gets the TwiML for the redirected call. Required.
		 * @param url {@code RedirectUrl}: an absolute http or https URI
		 * @return this builder
		 */
		public Builder url(URI url) {
			this.parameters = this.parameters.with("RedirectUrl", url);
			return this;
		}

		/**
		 * Set whether to accept the reservation with the redirect. Twilio's table names
		 * {@code false} as the default while its text says otherwise: set it to be sure.
		 * @param accept {@code RedirectAccept}
		 * @return this builder
		 */
		public Builder accept(boolean accept) {
			this.parameters = this.parameters.with("RedirectAccept", accept);
			return this;
		}

		/**
		 * Build the instruction.
		 * @return the instruction
		 * @throws IllegalArgumentException if {@code RedirectCallSid} or
		 * {@code RedirectUrl} is missing: Twilio's page on
		 * <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Task
		 * Reservations</a> lists both as required for this instruction
		 */
		public Redirect build() {
			return new Redirect(this.parameters.require("RedirectCallSid").require("RedirectUrl"));
		}

	}

}
