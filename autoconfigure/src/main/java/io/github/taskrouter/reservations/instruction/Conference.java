package io.github.taskrouter.reservations.instruction;

import java.net.URI;
import java.time.Duration;

import io.github.taskrouter.reservations.parameter.Parameters;
import io.github.taskrouter.reservations.parameter.Sid;

import org.springframework.http.HttpMethod;

/**
 * Connects the caller of the task and the worker in a conference, as Twilio recommends.
 * Twilio documents no parameter of this instruction as required.
 * <p>
 * Methods that begin with {@code conference} concern the conference as a whole; most
 * others concern the worker's leg.
 *
 * @since 0.1.0
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Task
 * Reservations</a>
 */
public final class Conference extends Instruction {

	private static final int MAX_TIMEOUT = 999;

	private Conference(Parameters parameters) {
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
	 * Builds a {@link Conference}. What is not given is not sent, so that Twilio's
	 * default applies. A method that is called twice overrides the earlier value. A value
	 * out of range is refused with an {@link IllegalArgumentException} that names the
	 * parameter as Twilio does.
	 */
	public static final class Builder {

		private Parameters parameters = Parameters.none().with("Instruction", "conference");

		private Builder() {
		}

		/**
		 * Set where to call the worker. Needed only if the worker has no
		 * {@code contact_uri} attribute.
		 * @param to {@code To}: a phone number in E.164 format, {@code client:…} or
		 * {@code sip:…}
		 * @return this builder
		 */
		public Builder to(String to) {
			this.parameters = this.parameters.with("To", to);
			return this;
		}

		/**
		 * Set the caller ID of the call to the worker.
		 * @param from {@code From}: a Twilio number or a verified one, in E.164 format
		 * @return this builder
		 */
		public Builder from(String from) {
			this.parameters = this.parameters.with("From", from);
			return this;
		}

		/**
		 * Set the activity to move the worker to when the call ends. Deprecated by
		 * Twilio, and invalid in a multitasking workspace.
		 * @param postWorkActivitySid {@code PostWorkActivitySid}: an activity SID,
		 * {@code WA…}
		 * @return this builder
		 */
		public Builder postWorkActivitySid(String postWorkActivitySid) {
			this.parameters = this.parameters.with("PostWorkActivitySid", Sid.ACTIVITY, postWorkActivitySid);
			return this;
		}

		/**
		 * Set how long the worker's phone rings. Twilio's default is 60 seconds.
		 * @param timeout {@code Timeout}: 0 to 999 whole seconds. Twilio documents the
		 * maximum, and no minimum
		 * @return this builder
		 */
		public Builder timeout(Duration timeout) {
			this.parameters = this.parameters.withSeconds("Timeout", timeout, MAX_TIMEOUT);
			return this;
		}

		/**
		 * Set the address for Twilio to request on the events of the call to the worker.
		 * @param statusCallback {@code StatusCallback}: an absolute http or https URI
		 * @return this builder
		 */
		public Builder statusCallback(URI statusCallback) {
			this.parameters = this.parameters.with("StatusCallback", statusCallback);
			return this;
		}

		/**
		 * Set the HTTP method of the status callback. Twilio's default is POST.
		 * @param statusCallbackMethod {@code StatusCallbackMethod}: GET or POST
		 * @return this builder
		 */
		public Builder statusCallbackMethod(HttpMethod statusCallbackMethod) {
			this.parameters = this.parameters.with("StatusCallbackMethod", statusCallbackMethod);
			return this;
		}

		/**
		 * Set the events of the call to the worker on which to request the status
		 * callback.
		 * @param statusCallbackEvent {@code StatusCallbackEvent}: one or more events,
		 * sent as one repeated key
		 * @return this builder
		 */
		public Builder statusCallbackEvent(CallEvent... statusCallbackEvent) {
			this.parameters = this.parameters.with("StatusCallbackEvent", statusCallbackEvent);
			return this;
		}

		/**
		 * Set whether to record the worker's leg. Twilio's default is {@code false}.
		 * @param record {@code Record}
		 * @return this builder
		 */
		public Builder record(boolean record) {
			this.parameters = this.parameters.with("Record", record);
			return this;
		}

		/**
		 * Set whether to mute the worker. Twilio's default is {@code false}.
		 * @param muted {@code Muted}
		 * @return this builder
		 */
		public Builder muted(boolean muted) {
			this.parameters = this.parameters.with("Muted", muted);
			return this;
		}

		/**
		 * Set when the conference beeps as the worker joins or leaves. Twilio's default
		 * is {@link Beep#TRUE}.
		 * @param beep {@code Beep}
		 * @return this builder
		 */
		public Builder beep(Beep beep) {
			this.parameters = this.parameters.with("Beep", beep);
			return this;
		}

		/**
		 * Set whether the worker starts the conference by joining it. Twilio's default is
		 * {@code true}.
		 * @param startConferenceOnEnter {@code StartConferenceOnEnter}
		 * @return this builder
		 */
		public Builder startConferenceOnEnter(boolean startConferenceOnEnter) {
			this.parameters = this.parameters.with("StartConferenceOnEnter", startConferenceOnEnter);
			return this;
		}

		/**
		 * Set whether the conference ends when the worker leaves.
		 * @param endConferenceOnExit {@code EndConferenceOnExit}
		 * @return this builder
		 */
		public Builder endConferenceOnExit(boolean endConferenceOnExit) {
			this.parameters = this.parameters.with("EndConferenceOnExit", endConferenceOnExit);
			return this;
		}

		/**
		 * Set whether the conference ends when the customer leaves.
		 * @param endConferenceOnCustomerExit {@code EndConferenceOnCustomerExit}
		 * @return this builder
		 */
		public Builder endConferenceOnCustomerExit(boolean endConferenceOnCustomerExit) {
			this.parameters = this.parameters.with("EndConferenceOnCustomerExit", endConferenceOnCustomerExit);
			return this;
		}

		/**
		 * Set whether the conference beeps when the customer joins.
		 * @param beepOnCustomerEntrance {@code BeepOnCustomerEntrance}
		 * @return this builder
		 */
		public Builder beepOnCustomerEntrance(boolean beepOnCustomerEntrance) {
			this.parameters = this.parameters.with("BeepOnCustomerEntrance", beepOnCustomerEntrance);
			return this;
		}

		/**
		 * Set what to play until the conference starts. Overridden by a later
		 * {@link #waitInSilence()}.
		 * @param waitUrl {@code WaitUrl}: an absolute http or https URI of TwiML or music
		 * @return this builder
		 */
		public Builder waitUrl(URI waitUrl) {
			this.parameters = this.parameters.with("WaitUrl", waitUrl);
			return this;
		}

		/**
		 * Play nothing until the conference starts: {@code WaitUrl} is sent with an empty
		 * value. Overridden by a later {@link #waitUrl(URI)}.
		 * <p>
		 * Twilio documents that an empty {@code WaitUrl} means silence for its <a href=
		 * "https://www.twilio.com/docs/voice/api/conference-participant-resource">
		 * Participants API</a>, and that this instruction takes the options of that API.
		 * It does not say so for this instruction itself.
		 * @return this builder
		 */
		public Builder waitInSilence() {
			this.parameters = this.parameters.withEmpty("WaitUrl");
			return this;
		}

		/**
		 * Set the HTTP method of the request for {@code WaitUrl}. Twilio's default is
		 * POST.
		 * @param waitMethod {@code WaitMethod}: GET or POST
		 * @return this builder
		 */
		public Builder waitMethod(HttpMethod waitMethod) {
			this.parameters = this.parameters.with("WaitMethod", waitMethod);
			return this;
		}

		/**
		 * Set whether the caller hears ringing and other media before the worker has
		 * answered. Twilio's default is {@code true}.
		 * @param earlyMedia {@code EarlyMedia}
		 * @return this builder
		 */
		public Builder earlyMedia(boolean earlyMedia) {
			this.parameters = this.parameters.with("EarlyMedia", earlyMedia);
			return this;
		}

		/**
		 * Set the maximum number of participants. Twilio's default is 250.
		 * @param maxParticipants {@code MaxParticipants}: 2 to 250
		 * @return this builder
		 */
		public Builder maxParticipants(int maxParticipants) {
			this.parameters = this.parameters.with("MaxParticipants", maxParticipants, 2, 250);
			return this;
		}

		/**
		 * Set the address for Twilio to request on the events of the conference.
		 * @param conferenceStatusCallback {@code ConferenceStatusCallback}: an absolute
		 * http or https URI
		 * @return this builder
		 */
		public Builder conferenceStatusCallback(URI conferenceStatusCallback) {
			this.parameters = this.parameters.with("ConferenceStatusCallback", conferenceStatusCallback);
			return this;
		}

		/**
		 * Set the HTTP method of the conference's status callback. Twilio's default is
		 * POST.
		 * @param conferenceStatusCallbackMethod {@code ConferenceStatusCallbackMethod}:
		 * GET or POST
		 * @return this builder
		 */
		public Builder conferenceStatusCallbackMethod(HttpMethod conferenceStatusCallbackMethod) {
			this.parameters = this.parameters.with("ConferenceStatusCallbackMethod", conferenceStatusCallbackMethod);
			return this;
		}

		/**
		 * Set the events of the conference on which to request its status callback.
		 * @param conferenceStatusCallbackEvent {@code ConferenceStatusCallbackEvent}: one
		 * or more events, sent as one repeated key
		 * @return this builder
		 */
		public Builder conferenceStatusCallbackEvent(ConferenceEvent... conferenceStatusCallbackEvent) {
			this.parameters = this.parameters.with("ConferenceStatusCallbackEvent", conferenceStatusCallbackEvent);
			return this;
		}

		/**
		 * Set whether to record the conference. Twilio's default is
		 * {@link ConferenceRecording#FALSE}.
		 * @param conferenceRecord {@code ConferenceRecord}
		 * @return this builder
		 */
		public Builder conferenceRecord(ConferenceRecording conferenceRecord) {
			this.parameters = this.parameters.with("ConferenceRecord", conferenceRecord);
			return this;
		}

		/**
		 * Set whether to trim silence from the recording of the conference. Twilio's
		 * default is {@link ConferenceTrim#TRIM_SILENCE}.
		 * @param conferenceTrim {@code ConferenceTrim}
		 * @return this builder
		 */
		public Builder conferenceTrim(ConferenceTrim conferenceTrim) {
			this.parameters = this.parameters.with("ConferenceTrim", conferenceTrim);
			return this;
		}

		/**
		 * Set the number of channels of the recording. Twilio's default is
		 * {@link RecordingChannels#MONO}.
		 * @param recordingChannels {@code RecordingChannels}
		 * @return this builder
		 */
		public Builder recordingChannels(RecordingChannels recordingChannels) {
			this.parameters = this.parameters.with("RecordingChannels", recordingChannels);
			return this;
		}

		/**
		 * Set the address for Twilio to request when the recording of the worker's leg is
		 * ready.
		 * @param recordingStatusCallback {@code RecordingStatusCallback}: an absolute
		 * http or https URI
		 * @return this builder
		 */
		public Builder recordingStatusCallback(URI recordingStatusCallback) {
			this.parameters = this.parameters.with("RecordingStatusCallback", recordingStatusCallback);
			return this;
		}

		/**
		 * Set the HTTP method of the recording's status callback. Twilio's default is
		 * POST.
		 * @param recordingStatusCallbackMethod {@code RecordingStatusCallbackMethod}: GET
		 * or POST
		 * @return this builder
		 */
		public Builder recordingStatusCallbackMethod(HttpMethod recordingStatusCallbackMethod) {
			this.parameters = this.parameters.with("RecordingStatusCallbackMethod", recordingStatusCallbackMethod);
			return this;
		}

		/**
		 * Set the address for Twilio to request when the recording of the conference is
		 * ready.
		 * @param conferenceRecordingStatusCallback
		 * {@code ConferenceRecordingStatusCallback}: an absolute http or https URI
		 * @return this builder
		 */
		public Builder conferenceRecordingStatusCallback(URI conferenceRecordingStatusCallback) {
			this.parameters = this.parameters.with("ConferenceRecordingStatusCallback",
					conferenceRecordingStatusCallback);
			return this;
		}

		/**
		 * Set the HTTP method of the conference recording's status callback. Twilio's
		 * default is POST.
		 * @param conferenceRecordingStatusCallbackMethod
		 * {@code ConferenceRecordingStatusCallbackMethod}: GET or POST
		 * @return this builder
		 */
		public Builder conferenceRecordingStatusCallbackMethod(HttpMethod conferenceRecordingStatusCallbackMethod) {
			this.parameters = this.parameters.with("ConferenceRecordingStatusCallbackMethod",
					conferenceRecordingStatusCallbackMethod);
			return this;
		}

		/**
		 * Set where to mix the media.
		 * @param region {@code Region}
		 * @return this builder
		 */
		public Builder region(MediaRegion region) {
			this.parameters = this.parameters.with("Region", region);
			return this;
		}

		/**
		 * Set the user name for a SIP address in {@code To}. Never logged.
		 * @param sipAuthUsername {@code SipAuthUsername}
		 * @return this builder
		 */
		public Builder sipAuthUsername(String sipAuthUsername) {
			this.parameters = this.parameters.with("SipAuthUsername", sipAuthUsername);
			return this;
		}

		/**
		 * Set the password for a SIP address in {@code To}. Never logged.
		 * @param sipAuthPassword {@code SipAuthPassword}
		 * @return this builder
		 */
		public Builder sipAuthPassword(String sipAuthPassword) {
			this.parameters = this.parameters.with("SipAuthPassword", sipAuthPassword);
			return this;
		}

		/**
		 * Set the size of the jitter buffer.
		 * @param jitterBufferSize {@code JitterBufferSize}
		 * @return this builder
		 */
		public Builder jitterBufferSize(JitterBufferSize jitterBufferSize) {
			this.parameters = this.parameters.with("JitterBufferSize", jitterBufferSize);
			return this;
		}

		/**
		 * Build the instruction.
		 * @return the instruction
		 */
		public Conference build() {
			return new Conference(this.parameters);
		}

	}

}
