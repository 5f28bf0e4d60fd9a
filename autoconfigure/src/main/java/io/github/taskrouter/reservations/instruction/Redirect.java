package io.github.taskrouter.reservations.instruction;

import java.net.URI;

import io.github.taskrouter.reservations.parameter.Parameters;
import io.github.taskrouter.reservations.parameter.Sid;

/**
 * Redirects a call that is in progress to TwiML of yours.
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
	 * Starts a redirect instruction.
	 * @return a builder without any parameter
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a {@link Redirect}. A parameter that is not given is not sent, so that
	 * Twilio's default holds. Each can be given once; a value out of range is refused
	 * with an {@link IllegalArgumentException} that names the parameter as Twilio does.
	 */
	public static final class Builder {

		private Parameters parameters = Parameters.none().with("Instruction", "redirect");

		private Builder() {
		}

		/**
		 * Sets the call to redirect. Required.
		 * @param callSid {@code RedirectCallSid}: a call SID, {@code CA…}
		 * @return this builder
		 */
		public Builder callSid(String callSid) {
			this.parameters = this.parameters.with("RedirectCallSid", Sid.CALL, callSid);
			return this;
		}

		/**
		 * Sets where Twilio gets the TwiML for the redirected call. Required.
		 * @param url {@code RedirectUrl}: an absolute URI
		 * @return this builder
		 */
		public Builder url(URI url) {
			this.parameters = this.parameters.with("RedirectUrl", url);
			return this;
		}

		/**
		 * Sets whether the reservation is accepted with the redirect. Twilio's table
		 * gives {@code false} as the default, its text says otherwise: to be sure, set
		 * it.
		 * @param accept {@code RedirectAccept}
		 * @return this builder
		 */
		public Builder accept(boolean accept) {
			this.parameters = this.parameters.with("RedirectAccept", accept);
			return this;
		}

		/**
		 * Builds the instruction.
		 * @return the instruction
		 * @throws IllegalArgumentException if {@code RedirectCallSid} and
		 * {@code RedirectUrl} are not both given
		 */
		public Redirect build() {
			return new Redirect(this.parameters.require("RedirectCallSid").require("RedirectUrl"));
		}

	}

}
