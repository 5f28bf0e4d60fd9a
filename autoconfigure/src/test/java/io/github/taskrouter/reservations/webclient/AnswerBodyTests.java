package io.github.taskrouter.reservations.webclient;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.TaskRouterDecodingException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.ReservationJson;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.fixture.TwilioServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.util.unit.DataSize;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers that are compressed unasked, over the JDK's client, which leaves them so.
 */
class AnswerBodyTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final int MAX_SIZE = 10_000;

	private final TwilioServer server = new TwilioServer();

	private final WebClientReservationClient client = TestClient.builder(this.server.baseUrl())
		.connector(ClientHttpConnectorBuilder.jdk())
		.maxInMemorySize(DataSize.ofBytes(MAX_SIZE))
		.maxAttempts(1)
		.build();

	@AfterEach
	void stop() {
		this.client.close();
		this.server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "gzip", "GZIP", "x-gzip" })
	void areDecompressed(String encoding) {
		answer(gzip(ReservationJson.reservation("pending")), encoding);
		StepVerifier.create(this.client.fetch(TestSids.TASK, TestSids.RESERVATION))
			.assertNext((reservation) -> assertThat(reservation.status()).isEqualTo(ReservationStatus.PENDING))
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void mayFillTheLargestSizeAndNoMore() {
		String reservation = ReservationJson.reservation("pending");
		int length = reservation.getBytes(StandardCharsets.UTF_8).length;
		answer(gzip(" ".repeat(MAX_SIZE - length) + reservation), "gzip");
		StepVerifier.create(this.client.fetch(TestSids.TASK, TestSids.RESERVATION))
			.expectNextCount(1)
			.expectComplete()
			.verify(TIMEOUT);
		answer(gzip(" ".repeat(MAX_SIZE - length + 1) + reservation), "gzip");
		StepVerifier.create(this.client.fetch(TestSids.TASK, TestSids.RESERVATION))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(TaskRouterDecodingException.class)
				.hasMessageContaining("max-in-memory-size"))
			.verify(TIMEOUT);
	}

	@Test
	void areIncompleteIfTheyCanNotBeDecompressed() {
		answer(ReservationJson.reservation("pending").getBytes(StandardCharsets.UTF_8), "gzip");
		StepVerifier.create(this.client.fetch(TestSids.TASK, TestSids.RESERVATION))
			.expectErrorSatisfies((failure) -> assertThat(failure).hasCauseInstanceOf(ZipException.class)
				.isInstanceOfSatisfying(TaskRouterTransportException.class, (ex) -> assertThat(ex.isSent()).isTrue()))
			.verify(TIMEOUT);
	}

	@Test
	void areLeftAloneUnderAnotherEncoding() {
		answer(ReservationJson.reservation("pending").getBytes(StandardCharsets.UTF_8), "identity");
		StepVerifier.create(this.client.fetch(TestSids.TASK, TestSids.RESERVATION))
			.expectNextCount(1)
			.expectComplete()
			.verify(TIMEOUT);
	}

	private void answer(byte[] body, String encoding) {
		this.server.answer(aResponse().withBody(body).withHeader("Content-Encoding", encoding));
	}

	private static byte[] gzip(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
			stream.write(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

}
