package io.github.taskrouter.reservations.instruction;

import java.net.URI;
import java.time.Duration;

import io.github.taskrouter.reservations.parameter.Parameters;

/**
 * Calls the worker and runs your TwiML on that call.
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
	 * Create a new {@link Builder}.
	 * @return a builder without any parameter
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a {@link Call}. What is not given is not sent, so that Twilio's default
	 * applies. A method that is called twice overrides the earlier value. A value out of
	 * range is refused with an {@link IllegalArgumentException} that names the parameter
	 * as Twilio does.
	 */
	public static final class Builder {

		private Parameters parameters = Parameters.none().with("Instruction", "call");

		private Builder() {
		}

		/**
		 * Set where to call the worker. Needed only if the worker has no
		 * {@code contact_uri} attribute.
		 * @param to {@code CallTo}: a phone number in E.164 format, {@code client:…} or
		 * {@code sip:…}
		 * @return this builder
		 */
		public Builder to(String to) {
			this.parameters = this.parameters.with("CallTo", to);
			return this;
		}

		/**
		 * Set the caller ID of the call to the worker. Required.
		 * @param from {@code CallFrom}: a Twilio number or a verified one, in E.164
		 * format
		 * @return this builder
		 */
		public Builder from(String from) {
			this.parameters = this.parameters.with("CallFrom", from);
			return this;
		}

		/**
		 * Set where Twilio gets the TwiML to run once the worker has answered. Required.
		 * @param url {@code CallUrl}: an absolute http or https URI
		 * @return this builder
		 */
		public Builder url(URI url) {
			this.parameters = this.parameters.with("CallUrl", url);
			return this;
		}

		/**
		 * Set whether to accept the reservation when the worker answers. Twilio's default
		 * is {@code false}: it stays pending.
		 * @param accept {@code CallAccept}
		 * @return this builder
		 */
		public Builder accept(boolean accept) {
			this.parameters = this.parameters.with("CallAccept", accept);
			return this;
		}

		/**
		 * Set whether to record the call. Twilio's default is
		 * {@link CallRecording#DO_NOT_RECORD}.
		 * @param record {@code CallRecord}
		 * @return this builder
		 */
		public Builder record(CallRecording record) {
			this.parameters = this.parameters.with("CallRecord", record);
			return this;
		}

		/**
		 * Set how long the worker's phone rings. Twilio's default is 60 seconds.
		 * @param timeout {@code CallTimeout}: 0 to 999 whole seconds. Twilio documents
		 * the maximum, and no minimum
		 * @return this builder
		 */
		public Builder timeout(Duration timeout) {
			this.parameters = this.parameters.withSeconds("CallTimeout", timeout, MAX_TIMEOUT);
			return this;
		}

		/**
		 * Set the address for Twilio to request when the call to the worker has
		 * completed.
		 * @param statusCallbackUrl {@code CallStatusCallbackUrl}: an absolute http or
		 * https URI
		 * @return this builder
		 */
		public Builder statusCallbackUrl(URI statusCallbackUrl) {
			this.parameters = this.parameters.with("CallStatusCallbackUrl", statusCallbackUrl);
			return this;
		}

		/**
		 * Build the instruction.
		 * @return the instruction
		 * @throws IllegalArgumentException if {@code CallFrom} or {@code CallUrl} is
		 * missing: Twilio's page on
		 * <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Task
		 * Reservations</a> lists both as required for this instruction
		 */
		public Call build() {
			return new Call(this.parameters.require("CallFrom").require("CallUrl"));
		}

	}

}
