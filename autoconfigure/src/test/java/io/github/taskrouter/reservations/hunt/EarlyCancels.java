package io.github.taskrouter.reservations.hunt;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import io.github.taskrouter.reservations.fixture.ClientKind;
import io.github.taskrouter.reservations.fixture.OpenClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls that are cancelled early beside calls that are not, on one client. No attempt is
 * repeated, so that no failure is hidden.
 */
final class EarlyCancels {

	private EarlyCancels() {
	}

	static void verify(ClientKind kind, int cancels) throws InterruptedException {
		PatientCallers patient = new PatientCallers();
		try (CountingServer server = new CountingServer(
				() -> Duration.ofMillis(ThreadLocalRandom.current().nextInt(4)));
				OpenClient open = kind.open(server.baseUrl(), "retry.max-attempts=1");
				HastyCallers hasty = new HastyCallers()) {
			patient.start(open.client());
			hasty.run(open.client(), cancels / 2, 8);
			hasty.run(open.client(), cancels / 2, 200);
			assertThat(patient.finish()).as("all patient calls end").isTrue();
			server.requestsOnceQuiet();
			System.out.printf("%s: %d cancels, %d patient calls answered, failures %s, at most %d connections%n", kind,
					cancels, patient.answered(), patient.failures(), server.mostConnections());
			assertThat(patient.failures()).isEmpty();
			assertThat(patient.answered()).isPositive();
			assertThat(patient.updated()).allMatch((sid) -> server.posts(sid) == 1);
			assertThat(server.targetsOfSeveralPosts()).isZero();
		}
	}

}
