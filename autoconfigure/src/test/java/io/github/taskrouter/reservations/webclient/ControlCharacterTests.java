package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.PagingException;
import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.fixture.PagedListing;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.fixture.TwilioServer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Each door through which a value reaches a header or a path, tried with characters that
 * would break out of it.
 */
class ControlCharacterTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final TwilioServer server = new TwilioServer();

	private final WebClientReservationClient client = TestClient.builder(this.server.baseUrl()).build();

	@AfterEach
	void stop() {
		this.server.close();
	}

	static Stream<String> controlCharacters() {
		return Stream.of("\r\nX-Evil: 1", "\n", "\r", "\0", "\t", "\u001b", "\u007f", "\u0085");
	}

	@ParameterizedTest
	@MethodSource("controlCharacters")
	void sidsAreRefused(String evil) {
		refused(() -> this.client.fetch(TestSids.TASK + evil, TestSids.RESERVATION));
		refused(() -> this.client.fetch(TestSids.TASK, TestSids.RESERVATION + evil));
		refused(() -> this.client.list(TestSids.TASK + evil));
		refused(() -> this.client.update(TestSids.TASK, TestSids.RESERVATION + evil, ReservationUpdate.accept()));
		refused(() -> this.client.workspace(TestSids.WORKSPACE + evil));
		refused(() -> TestClient.builder(this.server.baseUrl()).workspaceSid(TestSids.WORKSPACE + evil));
		refused(() -> ReservationQuery.all().workerSid(TestSids.WORKER + evil));
		refused(() -> ReservationUpdate.reject().workerActivitySid(TestSids.ACTIVITY + evil));
	}

	@ParameterizedTest
	@MethodSource("controlCharacters")
	void versionsAreRefused(String evil) {
		refused(() -> ReservationUpdate.accept().ifMatch("3" + evil));
	}

	@ParameterizedTest
	@MethodSource("controlCharacters")
	void credentialsAreRefused(String evil) {
		refused(() -> TwilioCredentials.basic(TestSids.ACCOUNT + evil, TestClient.PASSWORD));
		refused(() -> TwilioCredentials.basic(TestSids.ACCOUNT, TestClient.PASSWORD + evil));
	}

	@ParameterizedTest
	@MethodSource("controlCharacters")
	void namesOfParametersAreRefused(String evil) {
		refused(() -> ReservationUpdate.accept().parameter("To" + evil, "x"));
	}

	@ParameterizedTest
	@MethodSource("controlCharacters")
	void aLinkOfAPageIsRefused(String evil) {
		PageLinks links = new PageLinks(TestSids.WORKSPACE, TestSids.TASK, 10);
		Origin origin = Origin.ofBaseUrl(this.server.baseUrl());
		assertThat(PageLinks.parse(this.server.baseUrl() + "/next" + evil)).isNull();
		StepVerifier.create(Mono.fromCallable(() -> links.follow(this.server.baseUrl() + "/next" + evil, 1, origin)))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(PagingException.class)
				.extracting(Throwable::getMessage)
				.asString()
				.doesNotContainPattern("\\p{Cntrl}"))
			.verify(TIMEOUT);
	}

	@Test
	void theStatusOfAListIsEncoded() {
		this.server.answer(okJson(ReservationJson.page(List.of(), "null")));
		ReservationStatus evil = ReservationStatus.valueOf("a\r\nX-Evil: 1 &PageSize=1#/../%0d");
		StepVerifier.create(this.client.list(TestSids.TASK, ReservationQuery.all().status(evil)))
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(this.server.requests()).singleElement()
			.satisfies((request) -> assertThat(request.getUrl())
				.contains("?ReservationStatus=a%0D%0AX-Evil%3A%201%20%26PageSize%3D1%23%2F..%2F%250d&PageSize=")
				.doesNotContain("\r"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u010a", "\u010d\u010aX-Evil:1", "\u560d\u560a" })
	void lettersWhoseLowByteIsAControlCharacterStayLetters(String letters) {
		try (PagedListing listing = new PagedListing().serve(2, 1)) {
			listing.page(0, listing.page(0, 1, listing.link(1).replace("PT1", "PT1" + letters)));
			StepVerifier.create(TestClient.builder(listing.baseUrl()).build().list(TestSids.TASK))
				.expectNextCount(2)
				.expectComplete()
				.verify(TIMEOUT);
			assertThat(URI.create(listing.requests().get(1).getUrl()).getQuery()).endsWith(letters);
			assertThat(listing.requests().get(1).containsHeader("X-Evil")).isFalse();
		}
	}

	@Test
	void theUserAgentIsPrintable() {
		assertThat(UserAgent.VALUE).matches("[ -~]+");
	}

	private static void refused(ThrowingCallable call) {
		assertThatIllegalArgumentException().isThrownBy(call)
			.extracting(Throwable::getMessage)
			.asString()
			.doesNotContainPattern("\\p{Cntrl}")
			.doesNotContain("Evil");
	}

}
