package io.github.taskrouter.reservations.instruction;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Instruction} and its forms.
 */
class InstructionTests {

	private static final URI URL = URI.create("https://desk.example/twiml");

	@Test
	void aFormWithoutRequiredParametersCanBeBuiltAsItIs() {
		assertThat(Supervise.builder().build().parameters()).isEqualTo(Map.of("Instruction", List.of("supervise")));
		assertThat(Dequeue.builder().build().parameters()).isEqualTo(Map.of("Instruction", List.of("dequeue")));
		assertThat(Conference.builder().build().parameters()).isEqualTo(Map.of("Instruction", List.of("conference")));
	}

	@Test
	void aFormWithItsRequiredParametersAloneCanBeBuilt() {
		assertThat(Call.builder().from("+15550100").url(URL).build().parameters()).containsOnlyKeys("Instruction",
				"CallFrom", "CallUrl");
		assertThat(Redirect.builder().callSid(TestSids.CALL).url(URL).build().parameters())
			.containsOnlyKeys("Instruction", "RedirectCallSid", "RedirectUrl");
	}

	@Test
	void aRequiredParameterThatIsMissingIsNamed() {
		assertMissing("CallFrom", () -> Call.builder().url(URL).build());
		assertMissing("CallUrl", () -> Call.builder().from("+15550100").build());
		assertMissing("RedirectCallSid", () -> Redirect.builder().url(URL).build());
		assertMissing("RedirectUrl", () -> Redirect.builder().callSid(TestSids.CALL).build());
	}

	@Test
	void aParameterGivenTwiceIsTheLaterOne() {
		assertThat(Dequeue.builder().to("+15550100").to("+15550101").build())
			.isEqualTo(Dequeue.builder().to("+15550101").build());
		assertThat(Conference.builder()
			.conferenceStatusCallbackEvent(ConferenceEvent.START, ConferenceEvent.END)
			.conferenceStatusCallbackEvent(ConferenceEvent.JOIN)
			.build()
			.parameters()).containsEntry("ConferenceStatusCallbackEvent", List.of("join"));
	}

	@Test
	void silenceIsAnEmptyAddress() {
		assertThat(Conference.builder().waitInSilence().build().parameters()).containsEntry("WaitUrl", List.of(""));
	}

	@Test
	void silenceAndAnAddressOverrideEachOther() {
		assertThat(Conference.builder().waitUrl(URL).waitInSilence().build())
			.isEqualTo(Conference.builder().waitInSilence().build());
		assertThat(Conference.builder().waitInSilence().waitUrl(URL).build())
			.isEqualTo(Conference.builder().waitUrl(URL).build());
	}

	@Test
	void anAddressIsWrittenInAscii() {
		assertThat(Conference.builder().waitUrl(URI.create("https://desk.example/grüße?von=Zoë")).build().parameters())
			.containsEntry("WaitUrl", List.of("https://desk.example/gr%C3%BC%C3%9Fe?von=Zo%C3%AB"));
	}

	@Test
	void anEmptyValueIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Call.builder().to(""))
			.withMessage("CallTo must not be null or empty");
		assertThatIllegalArgumentException().isThrownBy(() -> Conference.builder().sipAuthPassword(null))
			.withMessage("SipAuthPassword must not be null or empty");
		assertThatIllegalArgumentException().isThrownBy(() -> Dequeue.builder().statusCallbackEvent())
			.withMessage("DequeueStatusCallbackEvent must have a value");
		assertThatIllegalArgumentException().isThrownBy(() -> Conference.builder().beep(null))
			.withMessage("Beep must not be null");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT1S", "PT16M39S" })
	void aTimeoutWithinBoundsIsTaken(Duration timeout) {
		String seconds = String.valueOf(timeout.toSeconds());
		assertThat(Dequeue.builder().timeout(timeout).build().parameters()).containsEntry("DequeueTimeout",
				List.of(seconds));
		assertThat(Conference.builder().timeout(timeout).build().parameters()).containsEntry("Timeout",
				List.of(seconds));
		assertThat(Call.builder().timeout(timeout).from("+15550100").url(URL).build().parameters())
			.containsEntry("CallTimeout", List.of(seconds));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT-1S", "PT0.5S", "PT1.5S", "PT16M40S" })
	void aTimeoutOutOfBoundsIsRefused(Duration timeout) {
		String rest = " must be 0 to 999 whole seconds but was " + timeout;
		assertThatIllegalArgumentException().isThrownBy(() -> Dequeue.builder().timeout(timeout))
			.withMessage("DequeueTimeout" + rest);
		assertThatIllegalArgumentException().isThrownBy(() -> Call.builder().timeout(timeout))
			.withMessage("CallTimeout" + rest);
		assertThatIllegalArgumentException().isThrownBy(() -> Conference.builder().timeout(timeout))
			.withMessage("Timeout" + rest);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 251 })
	void participantsOutOfBoundsAreRefused(int participants) {
		assertThatIllegalArgumentException().isThrownBy(() -> Conference.builder().maxParticipants(participants))
			.withMessage("MaxParticipants must be 2 to 250 but was " + participants);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 250 })
	void participantsWithinBoundsAreTaken(int participants) {
		assertThat(Conference.builder().maxParticipants(participants).build().parameters())
			.containsEntry("MaxParticipants", List.of(String.valueOf(participants)));
	}

	@Test
	void aSidOfTheWrongKindIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Redirect.builder().callSid(TestSids.TASK))
			.withMessage(
					"RedirectCallSid must be a call SID ('CA' and 32 hex digits) but was a task SID: " + TestSids.TASK);
		assertThatIllegalArgumentException().isThrownBy(() -> Dequeue.builder().postWorkActivitySid(TestSids.WORKER))
			.withMessageStartingWith("DequeuePostWorkActivitySid must be an activity SID");
		assertThatIllegalArgumentException().isThrownBy(() -> Conference.builder().postWorkActivitySid("Offline"))
			.withMessage("PostWorkActivitySid must be an activity SID ('WA' and 32 hex digits)"
					+ " but was a text of 7 characters");
	}

	@Test
	void aCallbackMethodOtherThanGetAndPostIsRefused() {
		Conference.Builder builder = Conference.builder();
		assertThatIllegalArgumentException().isThrownBy(() -> builder.statusCallbackMethod(HttpMethod.PUT))
			.withMessage("StatusCallbackMethod must be GET or POST but was PUT");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.waitMethod(HttpMethod.DELETE))
			.withMessage("WaitMethod must be GET or POST but was DELETE");
	}

	@Test
	void aRelativeAddressIsRefusedAndNotRepeated() {
		assertThatIllegalArgumentException().isThrownBy(() -> Call.builder().url(URI.create("/twiml?token=secret")))
			.withMessage("CallUrl must be an absolute http or https URI but was a relative one");
	}

	@Test
	void aBuilderThatGoesOnDoesNotChangeWhatItHasBuilt() {
		Conference.Builder builder = Conference.builder().muted(true);
		Conference conference = builder.build();
		builder.record(true);
		assertThat(conference.parameters()).containsOnlyKeys("Instruction", "Muted");
	}

	@Test
	void theParametersCannotBeChanged() {
		Map<String, List<String>> parameters = Conference.builder().build().parameters();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(parameters::clear);
	}

	@Test
	void equalityIsThatOfTheParameters() {
		Instruction dequeue = Dequeue.builder().to("client:alice").from("+15550100").build();
		assertThat(dequeue).isEqualTo(Dequeue.builder().from("+15550100").to("client:alice").build())
			.hasSameHashCodeAs(Dequeue.builder().from("+15550100").to("client:alice").build())
			.isNotEqualTo(Dequeue.builder().from("+15550101").to("client:alice").build())
			.isNotEqualTo(Conference.builder().build())
			.isNotEqualTo("dequeue")
			.doesNotHaveSameHashCodeAs(Conference.builder().build());
		assertThat(Dequeue.builder().build()).isNotEqualTo(Conference.builder().build());
	}

	@Test
	void toStringShowsNamesOnly() {
		assertThat(Conference.builder().to("+15550100").sipAuthPassword("secret").build())
			.hasToString("Conference[Instruction, To, SipAuthPassword]");
		assertThat(Call.builder().from("+15550100").url(URL).build())
			.hasToString("Call[Instruction, CallFrom, CallUrl]");
	}

	private static void assertMissing(String name, Runnable action) {
		assertThatIllegalArgumentException().isThrownBy(action::run)
			.withMessage(name + " is required but was not given");
	}

}
