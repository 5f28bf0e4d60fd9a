package io.github.taskrouter.reservations.instruction;

import java.net.URI;
import java.time.Duration;

import io.github.taskrouter.reservations.parameter.Parameters;
import io.github.taskrouter.reservations.parameter.Sid;

/**
 * Takes the caller of the task out of the queue and connects the caller with the worker.
 * Only for tasks that TwiML's {@code <Enqueue>} has created. The reservation is accepted
 * when the worker answers.
 * <p>
 * No parameter is required, since Twilio's pages differ on the only one in question,
 * {@code DequeueFrom}.
 *
 * @since 0.1.0
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Task
 * Reservations</a>
 */
public final class Dequeue extends Instruction {

	private static final int MAX_TIMEOUT = 999;

	private Dequeue(Parameters parameters) {
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
	 * Builds a {@link Dequeue}. What is not given is not sent, so that Twilio's default
	 * applies. A method that is called twice overrides the earlier value. A value out of
	 * range is refused with an {@link IllegalArgumentException} that names the parameter
	 * as Twilio does.
	 */
	public static final class Builder {

		private Parameters parameters = Parameters.none().with("Instruction", "dequeue");

		private Builder() {
		}

		/**
		 * Set where to call the worker. Needed only if the worker has no
		 * {@code contact_uri} attribute.
		 * @param to {@code DequeueTo}: a phone number in E.164 format, {@code client:…}
		 * or {@code sip:…}
		 * @return this builder
		 */
		public Builder to(String to) {
			this.parameters = this.parameters.with("DequeueTo", to);
			return this;
		}

		/**
		 * Set the caller ID of the call to the worker. By Twilio's page on reservations
		 * it is required; by its page on assignment callbacks it defaults to the number
		 * that the caller dialed.
		 * @param from {@code DequeueFrom}: a Twilio number or a verified one, in E.164
		 * format
		 * @return this builder
		 */
		public Builder from(String from) {
			this.parameters = this.parameters.with("DequeueFrom", from);
			return this;
		}

		/**
		 * Set the activity to move the worker to when the call ends.
		 * @param postWorkActivitySid {@code DequeuePostWorkActivitySid}: an activity SID,
		 * {@code WA…}
		 * @return this builder
		 */
		public Builder postWorkActivitySid(String postWorkActivitySid) {
			this.parameters = this.parameters.with("DequeuePostWorkActivitySid", Sid.ACTIVITY, postWorkActivitySid);
			return this;
		}

		/**
		 * Set whether to record the call. Twilio's default is
		 * {@link CallRecording#DO_NOT_RECORD}.
		 * @param record {@code DequeueRecord}
		 * @return this builder
		 */
		public Builder record(CallRecording record) {
			this.parameters = this.parameters.with("DequeueRecord", record);
			return this;
		}

		/**
		 * Set how long the worker's phone rings. Twilio's default is 60 seconds.
		 * @param timeout {@code DequeueTimeout}: 0 to 999 whole seconds. Twilio documents
		 * the maximum, and no minimum; to a SIP address Twilio allows up to 600
		 * @return this builder
		 */
		public Builder timeout(Duration timeout) {
			this.parameters = this.parameters.withSeconds("DequeueTimeout", timeout, MAX_TIMEOUT);
			return this;
		}

		/**
		 * Set the address for Twilio to request on the events of the call to the worker.
		 * @param statusCallbackUrl {@code DequeueStatusCallbackUrl}: an absolute http or
		 * https URI
		 * @return this builder
		 */
		public Builder statusCallbackUrl(URI statusCallbackUrl) {
			this.parameters = this.parameters.with("DequeueStatusCallbackUrl", statusCallbackUrl);
			return this;
		}

		/**
		 * Set the events on which to request the status callback. Twilio's default is
		 * {@link CallEvent#COMPLETED}.
		 * @param statusCallbackEvent {@code DequeueStatusCallbackEvent}: one or more
		 * events, sent as one repeated key
		 * @return this builder
		 */
		public Builder statusCallbackEvent(CallEvent... statusCallbackEvent) {
			this.parameters = this.parameters.with("DequeueStatusCallbackEvent", statusCallbackEvent);
			return this;
		}

		/**
		 * Build the instruction.
		 * @return the instruction
		 */
		public Dequeue build() {
			return new Dequeue(this.parameters);
		}

	}

}
