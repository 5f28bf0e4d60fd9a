package io.github.taskrouter.reservations.instruction;

import java.util.Arrays;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.parameter.ParameterValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Holds the closed sets against Twilio's lists of values.
 */
class ParameterValueTests {

	@ParameterizedTest
	@MethodSource("closedSets")
	void eachConstantStandsForOneOfTwiliosValues(ParameterValue[] constants, String values) {
		assertThat(Arrays.stream(constants).map(ParameterValue::value)).containsExactly(values.split(" "));
	}

	static Stream<Arguments> closedSets() {
		return Stream.of(closedSet(Beep.values(), "true false onEnter onExit"),
				closedSet(CallEvent.values(), "initiated ringing answered completed"),
				closedSet(CallRecording.values(), "record-from-answer do-not-record"),
				closedSet(ConferenceEvent.values(), "start end join leave mute hold speaker"),
				closedSet(ConferenceRecording.values(), "true false record-from-start do-not-record"),
				closedSet(ConferenceTrim.values(), "trim-silence do-not-trim"),
				closedSet(JitterBufferSize.values(), "small medium large off"),
				closedSet(MediaRegion.values(), "us1 us2 ie1 de1 sg1 br1 au1 jp1"),
				closedSet(RecordingChannels.values(), "mono dual"),
				closedSet(SupervisorMode.values(), "monitor whisper barge"));
	}

	private static Arguments closedSet(ParameterValue[] constants, String values) {
		return arguments(constants, values);
	}

}
