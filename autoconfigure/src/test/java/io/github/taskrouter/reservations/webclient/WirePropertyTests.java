package io.github.taskrouter.reservations.webclient;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;

import io.github.taskrouter.reservations.TaskRouterDecodingException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever comes over the wire gives a value or an exception of ours.
 */
class WirePropertyTests {

	@Property
	void anyBodyIsDecodedOrRefused(@ForAll("bodies") byte[] body) {
		WireOracle.decode(body);
	}

	@Property
	void anyErrorIsTranslated(@ForAll @IntRange(min = 300, max = 599) int status, @ForAll("bodies") byte[] body) {
		WireOracle.translate(status, body);
	}

	@Property
	void anyRetryAfterIsReadOrPassedOver(@ForAll("bodies") byte[] header) {
		WireOracle.retryAfter(header);
	}

	@Property
	void whatAnAnswerHoldsIsInNoRefusalOfIt(@ForAll("plants") byte[] body) {
		try {
			JsonDecoder.page(new ByteArrayInputStream(body), HttpHeaders.EMPTY, WireOracle.REQUEST);
		}
		catch (TaskRouterDecodingException ex) {
			StringWriter log = new StringWriter();
			ex.printStackTrace(new PrintWriter(log));
			assertThat(log.toString()).doesNotContain("15550001234");
		}
	}

	@Provide
	Arbitrary<byte[]> bodies() {
		return WireArbitraries.bodies();
	}

	@Provide
	Arbitrary<byte[]> plants() {
		return WireArbitraries.json(Arbitraries.of("+15550001234", "client:15550001234"));
	}

}
