package io.github.taskrouter.reservations.webclient;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.github.taskrouter.reservations.PagingException;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.TaskRouterDecodingException;
import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.fixture.TestSids;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What has to hold for whatever comes over the wire: it gives a value or an exception of
 * ours, one that can be logged.
 */
final class WireOracle {

	private static final int LONGEST_MESSAGE = 2000;

	private static final Origin TWILIO = Origin.of(URI.create("https://taskrouter.twilio.com"));

	static final String LIST = "/v1/Workspaces/%s/Tasks/%s/Reservations".formatted(TestSids.WORKSPACE, TestSids.TASK);

	private static final ErrorTranslator ERRORS = new ErrorTranslator(Duration.ofMinutes(1));

	private static final String SECRET = "5up3r 5ecret";

	static final ReservationRequest REQUEST = ReservationRequest.update(TestSids.WORKSPACE, TestSids.TASK,
			TestSids.RESERVATION, ReservationUpdate.accept().parameter("SipAuthPassword", SECRET));

	private WireOracle() {
	}

	static void decode(byte[] body) {
		try {
			JsonDecoder.reservation(new ByteArrayInputStream(body), HttpHeaders.EMPTY, REQUEST);
		}
		catch (TaskRouterDecodingException ex) {
			assertLoggable(ex);
		}
		try {
			JsonDecoder.page(new ByteArrayInputStream(body), HttpHeaders.EMPTY, REQUEST);
		}
		catch (TaskRouterDecodingException ex) {
			assertLoggable(ex);
		}
	}

	static TaskRouterResponseException translate(int status, byte[] body) {
		TaskRouterResponseException failure = ERRORS.unsuccessful(REQUEST, HttpStatusCode.valueOf(status),
				HttpHeaders.EMPTY, body);
		assertThat(failure.getStatusCode().value()).isEqualTo(status);
		assertLoggable(failure);
		assertThat(failure.getMessage()).doesNotContain(SECRET);
		return failure;
	}

	static void follow(String link) {
		try {
			URI followed = new PageLinks(TestSids.WORKSPACE, TestSids.TASK, 10).follow(link, 1, TWILIO);
			assertThat(followed.getScheme()).isEqualToIgnoringCase("https");
			assertThat(followed.getHost()).isEqualToIgnoringCase("taskrouter.twilio.com");
			assertThat(followed.getPort()).isIn(-1, 443);
			assertThat(followed.getRawUserInfo()).isNull();
			assertThat(followed.getRawPath()).isEqualTo(LIST);
			assertThat(followed.toString()).isASCII().doesNotContain("#");
		}
		catch (PagingException ex) {
			assertLoggable(ex);
			assertThat(ex.getLink()).isEqualTo(link);
		}
	}

	static void retryAfter(byte[] header) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, new String(header, StandardCharsets.ISO_8859_1));
		Duration wait = TaskRouterResponseException.create(HttpStatus.TOO_MANY_REQUESTS, null, "test", headers)
			.getRetryAfter();
		assertThat(wait == null || !wait.isNegative()).isTrue();
	}

	private static void assertLoggable(TaskRouterException failure) {
		assertThat(failure.getMessage()).hasSizeLessThanOrEqualTo(LONGEST_MESSAGE);
		assertThat(failure.getMessage().chars()).noneMatch(Character::isISOControl);
		assertThat(failure.toString()).contains(failure.getMessage());
	}

}
