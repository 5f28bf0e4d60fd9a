package io.github.taskrouter.reservations.secrets;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationPage;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.limit.Outcome;
import io.github.taskrouter.reservations.parameter.Parameters;
import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the objects that a user may log say of themselves.
 */
class ToStringTests {

	private static final URI LINK = URI.create("https://agent-zora:s1p-P4ss&w0rd@desk.example/next");

	private final HttpHeaders headers = new HttpHeaders();

	ToStringTests() {
		this.headers.setBasicAuth(TestSids.ACCOUNT, Secrets.AUTH_TOKEN);
		this.headers.set("X-Caller", Secrets.phoneNumber(1));
	}

	@Test
	void noneShowsASecret() {
		Evidence evidence = new Evidence();
		objects().forEach((object) -> evidence.add(object.getClass().getSimpleName(), object));
		assertThat(evidence.leaks()).isEmpty();
	}

	@Test
	void noTypeThatHasATextOfItsOwnIsLeftOut() {
		List<String> seen = objects().map((object) -> object.getClass().getName()).toList();
		assertThat(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("io.github.taskrouter.reservations")
			.stream()
			.filter(ToStringTests::hasATextOfItsOwn)
			.map(JavaClass::getName)).hasSizeGreaterThan(6).allMatch(seen::contains);
	}

	private Stream<Object> objects() {
		Reservation reservation = Reservation.builder()
			.sid(TestSids.RESERVATION)
			.taskSid(TestSids.TASK)
			.workerSid(TestSids.WORKER)
			.workerName(Secrets.phoneNumber(1))
			.status(ReservationStatus.PENDING)
			.url(LINK.toString())
			.links(Map.of("worker", LINK.toString()))
			.etag("1")
			.build();
		Stream<Object> values = Stream.of(reservation, ReservationStatus.PENDING, Calls.query().startingAt(LINK),
				ReservationPage.of(List.of(reservation), 0, LINK, this.headers),
				TaskRouterResponseException.builder(HttpStatus.BAD_REQUEST)
					.twilioMessage(Secrets.phoneNumber(1))
					.moreInfo(Secrets.phoneNumber(1))
					.details(Map.of("To", Secrets.phoneNumber(1)))
					.headers(this.headers)
					.build(),
				Parameters.none().with("SipAuthPassword", Secrets.SIP_PASSWORD),
				TwilioCredentials.basic(TestSids.ACCOUNT, Secrets.AUTH_TOKEN),
				TwilioCredentials.bearer(Secrets.AUTH_TOKEN), Outcome.refused(Duration.ofSeconds(1)));
		return Stream.concat(values,
				Stream.concat(Calls.updates().stream(), Calls.instructions().stream().map(Object.class::cast)));
	}

	private static boolean hasATextOfItsOwn(JavaClass type) {
		return type.getModifiers().contains(JavaModifier.PUBLIC) && !type.getModifiers().contains(JavaModifier.ABSTRACT)
				&& type.tryGetMethod("toString").isPresent();
	}

}
