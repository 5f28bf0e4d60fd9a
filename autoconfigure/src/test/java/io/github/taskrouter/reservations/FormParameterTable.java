package io.github.taskrouter.reservations;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

import io.github.taskrouter.reservations.FormParameter.Group;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.instruction.Beep;
import io.github.taskrouter.reservations.instruction.Call;
import io.github.taskrouter.reservations.instruction.CallEvent;
import io.github.taskrouter.reservations.instruction.CallRecording;
import io.github.taskrouter.reservations.instruction.Conference;
import io.github.taskrouter.reservations.instruction.ConferenceEvent;
import io.github.taskrouter.reservations.instruction.ConferenceRecording;
import io.github.taskrouter.reservations.instruction.ConferenceTrim;
import io.github.taskrouter.reservations.instruction.Dequeue;
import io.github.taskrouter.reservations.instruction.Instruction;
import io.github.taskrouter.reservations.instruction.JitterBufferSize;
import io.github.taskrouter.reservations.instruction.MediaRegion;
import io.github.taskrouter.reservations.instruction.RecordingChannels;
import io.github.taskrouter.reservations.instruction.Redirect;
import io.github.taskrouter.reservations.instruction.Supervise;
import io.github.taskrouter.reservations.instruction.SupervisorMode;

import org.springframework.http.HttpMethod;

/**
 * All form parameters of Twilio's update request, one a row: its name, its Java type, how
 * it is given, and what must then stand on the wire.
 */
final class FormParameterTable {

	// @formatter:off
	static final List<FormParameter> ROWS = List.of(
		update("ReservationStatus", Group.STATUS, ReservationStatus.class,
				ReservationUpdate.of(ReservationStatus.ACCEPTED), "accepted"),
		update("WorkerActivitySid", Group.STATUS, String.class,
				ReservationUpdate.accept().workerActivitySid(TestSids.ACTIVITY), "WA00000000000000000000000000000008"),
		update("Instruction", Group.SELECTOR, Instruction.class,
				ReservationUpdate.of(Conference.builder().build()), "conference"),

		dequeue("DequeueTo", String.class, (it) -> it.to("+15550101"), "%2B15550101"),
		dequeue("DequeueFrom", String.class, (it) -> it.from("+15550102"), "%2B15550102"),
		dequeue("DequeuePostWorkActivitySid", String.class,
				(it) -> it.postWorkActivitySid(TestSids.ACTIVITY), "WA00000000000000000000000000000008"),
		dequeue("DequeueRecord", CallRecording.class,
				(it) -> it.record(CallRecording.RECORD_FROM_ANSWER), "record-from-answer"),
		dequeue("DequeueTimeout", Duration.class, (it) -> it.timeout(Duration.ofSeconds(45)), "45"),
		dequeue("DequeueStatusCallbackUrl", URI.class,
				(it) -> it.statusCallbackUrl(URI.create("https://desk.example/d?a=1&b=2")),
				"https%3A%2F%2Fdesk.example%2Fd%3Fa%3D1%26b%3D2"),
		dequeue("DequeueStatusCallbackEvent", CallEvent[].class,
				(it) -> it.statusCallbackEvent(CallEvent.RINGING, CallEvent.COMPLETED), "ringing", "completed"),

		call("CallTo", String.class, (it) -> it.to("sip:alice@desk.example"), "sip%3Aalice%40desk.example"),
		call("CallFrom", String.class, (it) -> it.from("+15550199"), "%2B15550199"),
		call("CallUrl", URI.class,
				(it) -> it.url(URI.create("https://desk.example/twiml")), "https%3A%2F%2Fdesk.example%2Ftwiml"),
		call("CallAccept", boolean.class, (it) -> it.accept(true), "true"),
		call("CallRecord", CallRecording.class, (it) -> it.record(CallRecording.DO_NOT_RECORD), "do-not-record"),
		call("CallTimeout", Duration.class, (it) -> it.timeout(Duration.ofSeconds(999)), "999"),
		call("CallStatusCallbackUrl", URI.class,
				(it) -> it.statusCallbackUrl(URI.create("http://desk.example:8080/")),
				"http%3A%2F%2Fdesk.example%3A8080%2F"),

		redirect("RedirectCallSid", String.class,
				(it) -> it.callSid(TestSids.CALL), "CA00000000000000000000000000000009"),
		redirect("RedirectUrl", URI.class,
				(it) -> it.url(URI.create("https://desk.example/twiml")), "https%3A%2F%2Fdesk.example%2Ftwiml"),
		redirect("RedirectAccept", boolean.class, (it) -> it.accept(false), "false"),

		supervise("Supervisor", String.class,
				(it) -> it.supervisor(TestSids.WORKER), "WK00000000000000000000000000000007"),
		supervise("SupervisorMode", SupervisorMode.class, (it) -> it.supervisorMode(SupervisorMode.WHISPER), "whisper"),

		conference("To", String.class, (it) -> it.to("client:zoë"), "client%3Azo%C3%AB"),
		conference("From", String.class, (it) -> it.from("+15550103"), "%2B15550103"),
		conference("PostWorkActivitySid", String.class,
				(it) -> it.postWorkActivitySid(TestSids.ACTIVITY), "WA00000000000000000000000000000008"),
		conference("Timeout", Duration.class, (it) -> it.timeout(Duration.ofMinutes(2)), "120"),
		conference("StatusCallback", URI.class,
				(it) -> it.statusCallback(URI.create("https://desk.example/s?a=1&b=2")),
				"https%3A%2F%2Fdesk.example%2Fs%3Fa%3D1%26b%3D2"),
		conference("StatusCallbackMethod", HttpMethod.class, (it) -> it.statusCallbackMethod(HttpMethod.GET), "GET"),
		conference("StatusCallbackEvent", CallEvent[].class,
				(it) -> it.statusCallbackEvent(CallEvent.INITIATED, CallEvent.ANSWERED), "initiated", "answered"),
		conference("Record", boolean.class, (it) -> it.record(true), "true"),
		conference("Muted", boolean.class, (it) -> it.muted(false), "false"),
		conference("Beep", Beep.class, (it) -> it.beep(Beep.ON_ENTER), "onEnter"),
		conference("StartConferenceOnEnter", boolean.class, (it) -> it.startConferenceOnEnter(true), "true"),
		conference("EndConferenceOnExit", boolean.class, (it) -> it.endConferenceOnExit(true), "true"),
		conference("EndConferenceOnCustomerExit", boolean.class,
				(it) -> it.endConferenceOnCustomerExit(false), "false"),
		conference("BeepOnCustomerEntrance", boolean.class, (it) -> it.beepOnCustomerEntrance(false), "false"),
		conference("WaitUrl", URI.class,
				(it) -> it.waitUrl(URI.create("https://desk.example/wait?text=100%25")),
				"https%3A%2F%2Fdesk.example%2Fwait%3Ftext%3D100%2525"),
		conference("WaitMethod", HttpMethod.class, (it) -> it.waitMethod(HttpMethod.POST), "POST"),
		conference("EarlyMedia", boolean.class, (it) -> it.earlyMedia(false), "false"),
		conference("MaxParticipants", int.class, (it) -> it.maxParticipants(2), "2"),
		conference("ConferenceStatusCallback", URI.class,
				(it) -> it.conferenceStatusCallback(URI.create("https://desk.example/c")),
				"https%3A%2F%2Fdesk.example%2Fc"),
		conference("ConferenceStatusCallbackMethod", HttpMethod.class,
				(it) -> it.conferenceStatusCallbackMethod(HttpMethod.GET), "GET"),
		conference("ConferenceStatusCallbackEvent", ConferenceEvent[].class,
				(it) -> it.conferenceStatusCallbackEvent(ConferenceEvent.LEAVE, ConferenceEvent.START),
				"leave", "start"),
		conference("ConferenceRecord", ConferenceRecording.class,
				(it) -> it.conferenceRecord(ConferenceRecording.RECORD_FROM_START), "record-from-start"),
		conference("ConferenceTrim", ConferenceTrim.class,
				(it) -> it.conferenceTrim(ConferenceTrim.DO_NOT_TRIM), "do-not-trim"),
		conference("RecordingChannels", RecordingChannels.class,
				(it) -> it.recordingChannels(RecordingChannels.DUAL), "dual"),
		conference("RecordingStatusCallback", URI.class,
				(it) -> it.recordingStatusCallback(URI.create("https://desk.example/r")),
				"https%3A%2F%2Fdesk.example%2Fr"),
		conference("RecordingStatusCallbackMethod", HttpMethod.class,
				(it) -> it.recordingStatusCallbackMethod(HttpMethod.GET), "GET"),
		conference("ConferenceRecordingStatusCallback", URI.class,
				(it) -> it.conferenceRecordingStatusCallback(URI.create("https://desk.example/cr")),
				"https%3A%2F%2Fdesk.example%2Fcr"),
		conference("ConferenceRecordingStatusCallbackMethod", HttpMethod.class,
				(it) -> it.conferenceRecordingStatusCallbackMethod(HttpMethod.POST), "POST"),
		conference("Region", MediaRegion.class, (it) -> it.region(MediaRegion.US2), "us2"),
		conference("SipAuthUsername", String.class, (it) -> it.sipAuthUsername("alice@desk"), "alice%40desk"),
		conference("SipAuthPassword", String.class, (it) -> it.sipAuthPassword("a b&c=d%e+f"), "a+b%26c%3Dd%25e%2Bf"),
		conference("JitterBufferSize", JitterBufferSize.class,
				(it) -> it.jitterBufferSize(JitterBufferSize.LARGE), "large"));
	// @formatter:on

	private FormParameterTable() {
	}

	private static FormParameter update(String name, Group group, Class<?> type, ReservationUpdate update,
			String... wire) {
		return new FormParameter(name, group, type, update, List.of(wire));
	}

	private static FormParameter dequeue(String name, Class<?> type, UnaryOperator<Dequeue.Builder> how,
			String... wire) {
		Dequeue dequeue = how.apply(Dequeue.builder()).build();
		return update(name, Group.DEQUEUE, type, ReservationUpdate.of(dequeue), wire);
	}

	private static FormParameter call(String name, Class<?> type, UnaryOperator<Call.Builder> how, String... wire) {
		Call.Builder builder = how.apply(Call.builder());
		if (!name.equals("CallFrom")) {
			builder.from("+15550199");
		}
		if (!name.equals("CallUrl")) {
			builder.url(URI.create("https://desk.example/twiml"));
		}
		return update(name, Group.CALL, type, ReservationUpdate.of(builder.build()), wire);
	}

	private static FormParameter redirect(String name, Class<?> type, UnaryOperator<Redirect.Builder> how,
			String... wire) {
		Redirect.Builder builder = how.apply(Redirect.builder());
		if (!name.equals("RedirectCallSid")) {
			builder.callSid(TestSids.CALL);
		}
		if (!name.equals("RedirectUrl")) {
			builder.url(URI.create("https://desk.example/twiml"));
		}
		return update(name, Group.REDIRECT, type, ReservationUpdate.of(builder.build()), wire);
	}

	private static FormParameter supervise(String name, Class<?> type, UnaryOperator<Supervise.Builder> how,
			String... wire) {
		Supervise supervise = how.apply(Supervise.builder()).build();
		return update(name, Group.SUPERVISE, type, ReservationUpdate.of(supervise), wire);
	}

	private static FormParameter conference(String name, Class<?> type, UnaryOperator<Conference.Builder> how,
			String... wire) {
		Conference conference = how.apply(Conference.builder()).build();
		return update(name, Group.CONFERENCE, type, ReservationUpdate.of(conference), wire);
	}

}
