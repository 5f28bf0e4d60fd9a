package io.github.taskrouter.reservations.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.fixture.ClientKind;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that sends more than one answer to a request. Each call is to get the one that
 * is its own.
 */
class OwnAnswerTests {

	private static final int CALLS = 12;

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "BUILDER", "BOOT", "GIVEN" })
	void isReturnedBehind102(ClientKind kind) {
		assertEachIsOwn(kind, (wire) -> wire.send("HTTP/1.1 102 Processing\r\n\r\n").answer("200 OK", wire.json()));
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "BUILDER", "BOOT", "GIVEN" })
	void isReturnedBehindSeveral103(ClientKind kind) {
		assertEachIsOwn(kind, (wire) -> wire.send("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(3))
			.answer("200 OK", wire.json()));
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "BUILDER", "BOOT", "GIVEN" })
	void isReturnedWhenTheOneBeforeCameTwiceAtOnce(ClientKind kind) {
		assertEachIsOwn(kind, (wire) -> wire.send(whole(wire.json()).repeat(2)));
	}

	/**
	 * A surplus answer may meet the next request on its way, so that a call may fail.
	 */
	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "BUILDER", "BOOT", "GIVEN", "JDK", "APACHE", "JETTY" })
	void isTheOnlyOneThatIsEverReturned(ClientKind kind) {
		try (FaultServer server = new FaultServer(OwnAnswerTests::answerTwiceWithAPause)) {
			FaultClient.use(kind, server.baseUrl(), (client) -> {
				for (int number = 0; number < CALLS; number++) {
					Call call = call(client, number);
					if (call.failure() == null) {
						assertThat(call.sids()).containsExactly(TestSids.reservation(number));
					}
				}
			}, "read-timeout=5s", "call-timeout=9s");
		}
	}

	private static void assertEachIsOwn(ClientKind kind, Script script) {
		try (FaultServer server = new FaultServer(script)) {
			FaultClient.use(kind, server.baseUrl(), (client) -> {
				for (int number = 0; number < CALLS; number++) {
					Call call = call(client, number);
					assertThat(call.failure()).isNull();
					assertThat(call.sids()).containsExactly(TestSids.reservation(number));
				}
			}, "read-timeout=5s", "call-timeout=9s");
			assertThat(server.requests()).isEqualTo(CALLS);
		}
	}

	private static Call call(ReservationClient client, int number) {
		String sid = TestSids.reservation(number);
		return Call.of((number % 2 == 0) ? client.fetch(TestSids.TASK, sid).flux()
				: client.update(TestSids.TASK, sid, ReservationUpdate.accept()).flux());
	}

	private static void answerTwiceWithAPause(Wire wire) throws IOException {
		String json = wire.json();
		wire.answer("200 OK", json).pause(Wire.MOMENT.dividedBy(10)).answer("200 OK", json);
	}

	private static String whole(String json) {
		return Answers.head("200 OK") + "Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n"
				+ json;
	}

}
