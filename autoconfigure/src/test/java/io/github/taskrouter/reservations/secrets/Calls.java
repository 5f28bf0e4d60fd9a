package io.github.taskrouter.reservations.secrets;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.instruction.Call;
import io.github.taskrouter.reservations.instruction.Conference;
import io.github.taskrouter.reservations.instruction.Dequeue;
import io.github.taskrouter.reservations.instruction.Instruction;
import io.github.taskrouter.reservations.instruction.Redirect;
import io.github.taskrouter.reservations.instruction.Supervise;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * Every operation, with all the personal data that it can carry.
 */
final class Calls {

	private static final ReservationQuery QUERY = ReservationQuery.all()
		.status(ReservationStatus.PENDING)
		.workerSid(TestSids.WORKER)
		.limit(10);

	private static final URI CALLBACK = URI.create("https://%s:%s@desk.example/?to=%%2B%s"
		.formatted(Secrets.SIP_USERNAME, Secrets.SIP_PASSWORD, Secrets.phoneNumber(0).substring(1)));

	private static final List<Instruction> INSTRUCTIONS = List.of(
			Dequeue.builder()
				.to(Secrets.phoneNumber(1))
				.from(Secrets.phoneNumber(2))
				.statusCallbackUrl(CALLBACK)
				.build(),
			Call.builder()
				.to("sip:" + Secrets.SIP_USERNAME + "@pbx.example")
				.from(Secrets.phoneNumber(3))
				.url(CALLBACK)
				.build(),
			Redirect.builder().callSid(TestSids.CALL).url(CALLBACK).build(),
			Conference.builder()
				.to(Secrets.phoneNumber(4))
				.from(Secrets.phoneNumber(5))
				.statusCallback(CALLBACK)
				.sipAuthUsername(Secrets.SIP_USERNAME)
				.sipAuthPassword(Secrets.SIP_PASSWORD)
				.build(),
			Supervise.builder().supervisor(TestSids.WORKER).build());

	private Calls() {
	}

	/**
	 * The updates, one for each instruction.
	 */
	static List<ReservationUpdate> updates() {
		return INSTRUCTIONS.stream()
			.map((instruction) -> ReservationUpdate.of(instruction)
				.parameter("SipAuthPasswordOfTomorrow", Secrets.SIP_PASSWORD, Secrets.phoneNumber(6))
				.ifMatch("3"))
			.toList();
	}

	static List<Instruction> instructions() {
		return INSTRUCTIONS;
	}

	static ReservationQuery query() {
		return QUERY;
	}

	/**
	 * All calls, each to be subscribed to.
	 */
	static List<Publisher<?>> of(ReservationClient client) {
		Flux<Publisher<?>> reads = Flux.just(client.fetch(TestSids.TASK, TestSids.RESERVATION),
				client.fetchEntity(TestSids.TASK, TestSids.RESERVATION), client.list(TestSids.TASK, QUERY),
				client.pages(TestSids.TASK, QUERY),
				client.fetch(TestSids.TASK, TestSids.RESERVATION).timeout(Duration.ofMillis(1)));
		Flux<Publisher<?>> updates = Flux.fromIterable(updates())
			.map((update) -> client.update(TestSids.TASK, TestSids.RESERVATION, update));
		return reads.concatWith(updates).collectList().block(Duration.ofSeconds(1));
	}

}
