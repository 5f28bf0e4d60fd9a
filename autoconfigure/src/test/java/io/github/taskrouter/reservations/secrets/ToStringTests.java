package io.github.taskrouter.reservations.secrets;

import java.net.URI;
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
import io.github.taskrouter.reservations.TaskRouterError;
import io.github.taskrouter.reservations.fixture.TestSids;
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
		Reservation reservation = new Reservation(TestSids.RESERVATION, TestSids.ACCOUNT, TestSids.WORKSPACE,
				TestSids.TASK, TestSids.WORKER, Secrets.phoneNumber(1), ReservationStatus.PENDING, null, null,
				LINK.toString(), Map.of("worker", LINK.toString()), "1");
		Stream<Object> values = Stream.of(reservation, ReservationStatus.PENDING, Calls.query().startingAt(LINK),
				new ReservationPage(List.of(reservation), 0, LINK, this.headers),
				new TaskRouterError(HttpStatus.BAD_REQUEST, 20001, Secrets.phoneNumber(1),
						Map.of("To", Secrets.phoneNumber(1)), this.headers, null),
				Parameters.none().with("SipAuthPassword", Secrets.SIP_PASSWORD),
				new TwilioCredentials(TestSids.ACCOUNT, Secrets.AUTH_TOKEN));
		return Stream.concat(values,
				Stream.concat(Calls.updates().stream(), Calls.instructions().stream().map(Object.class::cast)));
	}

	private static boolean hasATextOfItsOwn(JavaClass type) {
		return type.getModifiers().contains(JavaModifier.PUBLIC) && !type.getModifiers().contains(JavaModifier.ABSTRACT)
				&& type.tryGetMethod("toString").isPresent();
	}

}
