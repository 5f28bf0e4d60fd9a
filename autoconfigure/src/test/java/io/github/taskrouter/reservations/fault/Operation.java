package io.github.taskrouter.reservations.fault;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationUpdate;
import io.github.taskrouter.reservations.fixture.TestSids;
import reactor.core.publisher.Flux;

/**
 * What is asked of the client while the fault lasts.
 */
enum Operation {

	FETCH("fetch") {

		@Override
		Flux<Reservation> call(ReservationClient client) {
			return client.fetch(TestSids.TASK, TestSids.RESERVATION).flux();
		}

	},

	LIST("list") {

		@Override
		Flux<Reservation> call(ReservationClient client) {
			return client.list(TestSids.TASK);
		}

	},

	/**
	 * A list whose first page is well: the fault strikes at the second.
	 */
	NEXT_PAGE("next page") {

		@Override
		Flux<Reservation> call(ReservationClient client) {
			return client.list(TestSids.TASK);
		}

	},

	UPDATE("update") {

		@Override
		Flux<Reservation> call(ReservationClient client) {
			return client.update(TestSids.TASK, TestSids.RESERVATION, ReservationUpdate.accept()).flux();
		}

	};

	private final String text;

	Operation(String text) {
		this.text = text;
	}

	abstract Flux<Reservation> call(ReservationClient client);

	/**
	 * The reservations that come out before the fault strikes.
	 */
	List<String> before() {
		return (this == NEXT_PAGE) ? page(Answers.FIRST_PAGE) : List.of();
	}

	/**
	 * The reservations that come out in all if the fault does no harm.
	 */
	List<String> all() {
		return switch (this) {
			case FETCH, UPDATE -> List.of(TestSids.RESERVATION);
			case LIST -> page(Answers.LAST_PAGE);
			case NEXT_PAGE -> Stream.of(before(), page(Answers.LAST_PAGE)).flatMap(List::stream).toList();
		};
	}

	private static List<String> page(int number) {
		return IntStream.range(0, Answers.PAGE)
			.mapToObj((reservation) -> TestSids.reservation(number * Answers.PAGE + reservation))
			.toList();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
