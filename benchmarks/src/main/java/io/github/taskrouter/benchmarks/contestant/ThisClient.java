package io.github.taskrouter.benchmarks.contestant;

import io.github.taskrouter.benchmarks.server.TestData;
import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import reactor.core.publisher.Flux;

/**
 * This project's client, with everything at its default.
 */
final class ThisClient implements Contestant {

	private final Target target;

	private final WebClientReservationClient client;

	ThisClient(Target target) {
		this.target = target;
		this.client = WebClientReservationClient.builder()
			.baseUrl(target.uri())
			.credentials(TestData.ACCOUNT, TestData.AUTH_TOKEN)
			.workspaceSid(TestData.WORKSPACE)
			.build();
	}

	@Override
	public Outcome list(int pageSize) {
		return tally(this.client.list(TestData.TASK, ReservationQuery.all().pageSize(pageSize)));
	}

	@Override
	public Outcome fetch() {
		return tally(
				Flux.fromIterable(this.target.sids()).flatMap((sid) -> this.client.fetch(TestData.TASK, sid), AT_ONCE));
	}

	@Override
	public Outcome update() {
		return tally(Flux.fromIterable(this.target.sids())
			.flatMap((sid) -> this.client.update(TestData.TASK, sid, ReservationUpdate.accept()), AT_ONCE));
	}

	static Outcome tally(Flux<Reservation> reservations) {
		Tally tally = new Tally();
		reservations
			.doOnNext(
					(reservation) -> tally.add(reservation.sid(), reservation.dateCreated(), reservation.dateUpdated()))
			.blockLast();
		return tally.outcome();
	}

	@Override
	public void close() {
		this.client.close();
	}

}
