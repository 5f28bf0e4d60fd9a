package io.github.taskrouter.reservations.instruction;

import java.net.URI;
import java.time.Duration;

import io.github.taskrouter.reservations.parameter.Parameters;

/**
 * Calls the worker and runs TwiML of yours on that call.
 *
 * @since 0.1.0
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Task
 * Reservations</a>
 */
public final class Call extends Instruction {

	private static final int MAX_TIMEOUT = 999;

	private Call(Parameters parameters) {
		super(parameters);
	}

	/**
	 * Starts a call instruction.
	 * @return a builder without any parameter
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a {@link Call}. A parameter that is not given is not sent, so that Twilio's
	 * default holds. Each can be given once; a value out of range is refused with an
	 * {@link IllegalArgumentException} that names the parameter as Twilio does.
	 */
	public static final class Builder {

		private Parameters parameters = Parameters.none().with("Instruction", "call");

		private Builder() {
		}

		/**
		 * Sets where the worker is called. Needed only if the worker has no
		 * {@code contact_uri} attribute.
		 * @param to {@code CallTo}: where the worker is reached: a phone number in E.164
		 * form, {@code client:…} or {@code sip:…}
		 * @return this builder
		 */
		public Builder to(String to) {
			this.parameters = this.parameters.with("CallTo", to);
			return this;
		}

		/**
		 * Sets the caller ID of the call to the worker. Required.
		 * @param from {@code CallFrom}: a Twilio number or a verified one, in E.164 form
		 * @return this builder
		 */
		public Builder from(String from) {
			this.parameters = this.parameters.with("CallFrom", from);
			return this;
		}

		/**
		 * Sets where Twilio gets the TwiML to run once the worker has answered. Required.
		 * @param url {@code CallUrl}: an absolute URI
		 * @return this builder
		 */
		public Builder url(URI url) {
			this.parameters = this.parameters.with("CallUrl", url);
			return this;
		}

		/**
		 * Sets whether the reservation is accepted when the worker answers. Twilio's
		 * default is {@code false}: it stays pending.
		 * @param accept {@code CallAccept}
		 * @return this builder
		 */
		public Builder accept(boolean accept) {
			this.parameters = this.parameters.with("CallAccept", accept);
			return this;
		}

		/**
		 * Sets whether the call is recorded. Twilio's default is
		 * {@link CallRecording#DO_NOT_RECORD}.
		 * @param record {@code CallRecord}
		 * @return this builder
		 */
		public Builder record(CallRecording record) {
			this.parameters = this.parameters.with("CallRecord", record);
			return this;
		}

		/**
		 * Sets how long the worker's phone rings. Twilio's default is 60 seconds.
		 * @param timeout {@code CallTimeout}: 1 to 999 whole seconds
		 * @return this builder
		 */
		public Builder timeout(Duration timeout) {
			this.parameters = this.parameters.withSeconds("CallTimeout", timeout, MAX_TIMEOUT);
			return this;
		}

		/**
		 * Sets the address that Twilio requests when the call to the worker has
		 * completed.
		 * @param statusCallbackUrl {@code CallStatusCallbackUrl}: an absolute URI
		 * @return this builder
		 */
		public Builder statusCallbackUrl(URI statusCallbackUrl) {
			this.parameters = this.parameters.with("CallStatusCallbackUrl", statusCallbackUrl);
			return this;
		}

		/**
		 * Builds the instruction.
		 * @return the instruction
		 * @throws IllegalArgumentException if {@code CallFrom} and {@code CallUrl} are
		 * not both given
		 */
		public Call build() {
			return new Call(this.parameters.require("CallFrom").require("CallUrl"));
		}

	}

}
