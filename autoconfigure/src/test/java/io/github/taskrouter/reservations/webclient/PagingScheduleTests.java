package io.github.taskrouter.reservations.webclient;

import java.time.Duration;
import java.util.Random;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.TaskRouterServerException;
import io.github.taskrouter.reservations.fixture.PagedListing;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random demand, over HTTP: what comes is what was asked for, from no more pages than
 * that needs, until the end, a failure or cancel.
 */
class PagingScheduleTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final int PAGES = 6;

	private final PagedListing listing = new PagedListing();

	@AfterEach
	void stop() {
		this.listing.close();
	}

	@RepeatedTest(8)
	void noScheduleOfDemandSeesTooMuchOrAsksTooMuch(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		int size = 1 + random.nextInt(7);
		int failing = random.nextInt(2 * PAGES);
		this.listing.serve(PAGES, size);
		if (failing < PAGES) {
			this.listing.page(failing, WireMock.serverError());
		}
		int all = size * Math.min(failing, PAGES);
		ReservationClient client = TestClient.builder(this.listing.baseUrl()).maxAttempts(1).build();
		StepVerifier.Step<Reservation> steps = StepVerifier
			.create(client.list(TestSids.TASK, ReservationQuery.all().pageSize(size)), 0);
		int received = 0;
		while (received < all) {
			int demand = 1 + random.nextInt(2 * size);
			for (int next = 0; next < Math.min(demand, all - received); next++) {
				String sid = TestSids.reservation(received + next);
				steps = ((next == 0) ? steps.thenRequest(demand) : steps)
					.expectNextMatches((reservation) -> sid.equals(reservation.sid()));
			}
			received += demand;
			int needed = (Math.min(received, PAGES * size) + size - 1) / size;
			steps = steps.then(() -> assertThat(this.listing.requests()).hasSizeLessThanOrEqualTo(needed));
			if (random.nextInt(10) == 0) {
				steps.thenCancel().verify(TIMEOUT);
				assertThat(this.listing.requestsOnceQuiet()).isLessThanOrEqualTo(needed);
				return;
			}
		}
		if (failing < PAGES) {
			steps.thenRequest(1).expectError(TaskRouterServerException.class).verify(TIMEOUT);
		}
		else {
			steps.expectComplete().verify(TIMEOUT);
		}
		assertThat(this.listing.requestsOnceQuiet()).isEqualTo(Math.min(failing + 1, PAGES));
	}

}
