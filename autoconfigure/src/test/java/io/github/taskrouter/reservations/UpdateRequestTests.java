package io.github.taskrouter.reservations;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.instruction.Call;
import io.github.taskrouter.reservations.instruction.CallEvent;
import io.github.taskrouter.reservations.instruction.Conference;
import io.github.taskrouter.reservations.instruction.ConferenceEvent;
import io.github.taskrouter.reservations.instruction.Dequeue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends updates of several parameters, of unusual text and of a given version.
 */
class UpdateRequestTests {

	@RegisterExtension
	static final SentUpdates SENT = new SentUpdates();

	@Test
	void anUpdateIsAFormPostedToTheReservation() {
		LoggedRequest request = SENT.send(ReservationUpdate.accept());
		assertThat(request.getMethod()).isEqualTo(RequestMethod.POST);
		assertThat(request.getUrl())
			.isEqualTo("/v1/Workspaces/WS00000000000000000000000000000003/Tasks/WT00000000000000000000000000000005"
					+ "/Reservations/WR00000000000000000000000000000006");
		assertThat(request.header("Content-Type").values()).containsExactly("application/x-www-form-urlencoded");
		assertThat(request.header("Accept").values()).containsExactly("application/json");
		assertThat(request.getBodyAsString()).isEqualTo("ReservationStatus=accepted");
	}

	@Test
	void aStatusGoesWithAnInstructionAndAnActivity() {
		Conference conference = Conference.builder().to("client:alice").muted(true).build();
		assertBody(ReservationUpdate.accept().workerActivitySid(TestSids.ACTIVITY).instruction(conference),
				"ReservationStatus=accepted&WorkerActivitySid=WA00000000000000000000000000000008"
						+ "&Instruction=conference&To=client%3Aalice&Muted=true");
	}

	@Test
	void arrayValuesAreRepeatedKeysInOrder() {
		Conference conference = Conference.builder()
			.conferenceStatusCallbackEvent(ConferenceEvent.SPEAKER, ConferenceEvent.START, ConferenceEvent.MUTE)
			.statusCallbackEvent(CallEvent.RINGING, CallEvent.INITIATED)
			.build();
		assertBody(ReservationUpdate.of(conference),
				"Instruction=conference&ConferenceStatusCallbackEvent=speaker&ConferenceStatusCallbackEvent=start"
						+ "&ConferenceStatusCallbackEvent=mute&StatusCallbackEvent=ringing"
						+ "&StatusCallbackEvent=initiated");
	}

	@Test
	void thePlusOfANumberIsEncoded() {
		assertBody(ReservationUpdate.of(Dequeue.builder().to("+15550101").from("+15550102").build()),
				"Instruction=dequeue&DequeueTo=%2B15550101&DequeueFrom=%2B15550102");
	}

	@Test
	void whatSeparatesParametersIsEncodedInAnAddress() {
		Call call = Call.builder()
			.from("client:desk")
			.url(URI.create("https://desk.example/twiml?task=a%26b&text=x+y&q=1;2#top"))
			.build();
		assertBody(ReservationUpdate.of(call), "Instruction=call&CallFrom=client%3Adesk"
				+ "&CallUrl=https%3A%2F%2Fdesk.example%2Ftwiml%3Ftask%3Da%2526b%26text%3Dx%2By%26q%3D1%3B2%23top");
	}

	@Test
	void textThatLooksLikeFormParametersStaysOneValue() {
		assertBody(ReservationUpdate.accept().parameter("Note", "a&ReservationStatus=rejected"),
				"ReservationStatus=accepted&Note=a%26ReservationStatus%3Drejected");
	}

	@Test
	void textOutsideAsciiIsEncodedAsUtf8() {
		assertBody(ReservationUpdate.of(Dequeue.builder().to("client:Zoë 張 😀").build()),
				"Instruction=dequeue&DequeueTo=client%3AZo%C3%AB+%E5%BC%B5+%F0%9F%98%80");
	}

	@Test
	void anAddressOutsideAsciiIsSentInAscii() {
		Conference conference = Conference.builder().waitUrl(URI.create("https://desk.example/grüße")).build();
		assertBody(ReservationUpdate.of(conference),
				"Instruction=conference&WaitUrl=https%3A%2F%2Fdesk.example%2Fgr%25C3%25BC%25C3%259Fe");
	}

	@Test
	void silenceIsSentAsAnEmptyAddress() {
		assertBody(ReservationUpdate.of(Conference.builder().waitInSilence().muted(true).build()),
				"Instruction=conference&WaitUrl=&Muted=true");
	}

	@Test
	void anInstructionThatThisVersionDoesNotKnowIsSentByItsName() {
		assertBody(ReservationUpdate.ofParameter("Instruction", "transcribe"), "Instruction=transcribe");
	}

	@Test
	void anUpdateOfAReservationGoesToItsOwnWorkspace() {
		Reservation elsewhere = ReservationTests.full().workspaceSid(TestSids.OTHER_WORKSPACE).build();
		assertThat(SENT.send((client) -> client.update(elsewhere, ReservationUpdate.accept())).getUrl())
			.startsWith("/v1/Workspaces/" + TestSids.OTHER_WORKSPACE + "/Tasks/" + TestSids.TASK);
		SENT.resetRequests();
		assertThat(SENT.send((client) -> client.updateIfUnchanged(elsewhere, ReservationUpdate.accept())).getUrl())
			.startsWith("/v1/Workspaces/" + TestSids.OTHER_WORKSPACE + "/Tasks/" + TestSids.TASK);
	}

	@Test
	void anUpdateOfAReservationWithoutAWorkspaceGoesToThatOfTheClient() {
		Reservation reservation = ReservationTests.full().workspaceSid(null).build();
		assertThat(SENT.send((client) -> client.update(reservation, ReservationUpdate.accept())).getUrl())
			.startsWith("/v1/Workspaces/" + TestSids.WORKSPACE + "/Tasks/" + TestSids.TASK);
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", " ", "100 % + 5 = ?", "a\r\nb\tc\u0000", "~!*'()-._", "%2B", "{workspaceSid}",
			"\u202Eabc", "\uD83D" })
	void anyTextIsEncodedAsTwiliosLibrariesDo(String text) {
		assertBody(ReservationUpdate.accept().parameter("Note", text),
				"ReservationStatus=accepted&Note=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
	}

	@Test
	void a55thParameterIsSentAsItIsGiven() {
		assertBody(
				ReservationUpdate.of(Conference.builder().record(true).build())
					.parameter("RecordingTrack", "inbound", "outbound")
					.parameter("Label", "desk 7"),
				"Instruction=conference&Record=true&RecordingTrack=inbound&RecordingTrack=outbound&Label=desk+7");
	}

	private static void assertBody(ReservationUpdate update, String body) {
		assertThat(SENT.send(update).getBodyAsString()).isEqualTo(body);
	}

}
