package io.github.taskrouter.reservations.instruction;

import java.net.URI;
import java.time.Duration;

import io.github.taskrouter.reservations.parameter.Parameters;
import io.github.taskrouter.reservations.parameter.Sid;

/**
 * Takes the caller of the task out of the queue and connects the caller with the worker.
 * Only for tasks that TwiML's {@code <Enqueue>} has made.
 * <p>
 * The reservation is accepted when the worker answers.
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
	 * Starts a dequeue instruction.
	 * @return a builder without any parameter
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a {@link Dequeue}. A parameter that is not given is not sent, so that
	 * Twilio's default holds. Each can be given once; a value out of range is refused
	 * with an {@link IllegalArgumentException} that names the parameter as Twilio does.
	 */
	public static final class Builder {

		private Parameters parameters = Parameters.none().with("Instruction", "dequeue");

		private Builder() {
		}

		/**
		 * Sets where the worker is called. Needed only if the worker has no
		 * {@code contact_uri} attribute.
		 * @param to {@code DequeueTo}: where the worker is reached: a phone number in
		 * E.164 form, {@code client:…} or {@code sip:…}
		 * @return this builder
		 */
		public Builder to(String to) {
			this.parameters = this.parameters.with("DequeueTo", to);
			return this;
		}

		/**
		 * Sets the caller ID of the call to the worker. Twilio's pages differ on whether
		 * it may be left out; then the number that the customer dialed is shown.
		 * @param from {@code DequeueFrom}: a Twilio number or a verified one, in E.164
		 * form
		 * @return this builder
		 */
		public Builder from(String from) {
			this.parameters = this.parameters.with("DequeueFrom", from);
			return this;
		}

		/**
		 * Sets the activity that the worker goes into when the call ends.
		 * @param postWorkActivitySid {@code DequeuePostWorkActivitySid}: an activity SID,
		 * {@code WA…}
		 * @return this builder
		 */
		public Builder postWorkActivitySid(String postWorkActivitySid) {
			this.parameters = this.parameters.with("DequeuePostWorkActivitySid", Sid.ACTIVITY, postWorkActivitySid);
			return this;
		}

		/**
		 * Sets whether the call is recorded. Twilio's default is
		 * {@link CallRecording#DO_NOT_RECORD}.
		 * @param record {@code DequeueRecord}
		 * @return this builder
		 */
		public Builder record(CallRecording record) {
			this.parameters = this.parameters.with("DequeueRecord", record);
			return this;
		}

		/**
		 * Sets how long the worker's phone rings. Twilio's default is 60 seconds.
		 * @param timeout {@code DequeueTimeout}: 1 to 999 whole seconds; to a SIP address
		 * Twilio allows up to 600
		 * @return this builder
		 */
		public Builder timeout(Duration timeout) {
			this.parameters = this.parameters.withSeconds("DequeueTimeout", timeout, MAX_TIMEOUT);
			return this;
		}

		/**
		 * Sets the address that Twilio requests on the events of the call to the worker.
		 * @param statusCallbackUrl {@code DequeueStatusCallbackUrl}: an absolute URI
		 * @return this builder
		 */
		public Builder statusCallbackUrl(URI statusCallbackUrl) {
			this.parameters = this.parameters.with("DequeueStatusCallbackUrl", statusCallbackUrl);
			return this;
		}

		/**
		 * Sets the events that the status callback is requested for. Twilio's default is
		 * {@link CallEvent#COMPLETED}.
		 * @param statusCallbackEvent {@code DequeueStatusCallbackEvent}: one or more
		 * events, sent as one key repeated
		 * @return this builder
		 */
		public Builder statusCallbackEvent(CallEvent... statusCallbackEvent) {
			this.parameters = this.parameters.with("DequeueStatusCallbackEvent", statusCallbackEvent);
			return this;
		}

		/**
		 * Builds the instruction.
		 * @return the instruction
		 */
		public Dequeue build() {
			return new Dequeue(this.parameters);
		}

	}

}
