package io.github.taskrouter.reservations.hunt;

import java.time.Duration;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.ClientKind;
import io.github.taskrouter.reservations.fixture.OpenClient;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is left of a client that has been closed. The JDK's client of Java 17 can't be
 * closed, and ends when it is collected.
 */
class LifecycleTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final CountingServer server = new CountingServer(() -> Duration.ofMillis(20));

	@AfterEach
	void stop() {
		this.server.close();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GIVEN")
	void tenClientsLeaveNoMoreThreadsAndConnectionsThanOne(ClientKind kind) {
		useAndClose(kind);
		assertThat(Pause.until(() -> collected(this.server.connections() == 0))).as("no connection after one").isTrue();
		ClientThreads afterOne = ClientThreads.now();
		for (int number = 1; number < 10; number++) {
			useAndClose(kind);
		}
		Pause.until(() -> collected(this.server.connections() == 0 && ClientThreads.now().isNoMoreThan(afterOne)));
		assertThat(this.server.connections()).as("connections").isZero();
		assertThat(ClientThreads.now()).matches((now) -> now.isNoMoreThan(afterOne), "no more than " + afterOne);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GIVEN")
	void callsAfterCloseFailUnsent(ClientKind kind) {
		OpenClient open = kind.open(this.server.baseUrl());
		fetch(open.client());
		open.close();
		for (CallKind call : CallKind.values()) {
			assertThatExceptionOfType(TaskRouterTransportException.class)
				.isThrownBy(() -> call.of(open.client(), 1).blockLast(TIMEOUT))
				.matches((ex) -> !ex.isSent());
		}
		assertThat(this.server.requests()).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void closingASiblingOfAnotherWorkspaceDoesNothing(ClientKind kind) {
		try (OpenClient open = kind.open(this.server.baseUrl())) {
			ReservationClient sibling = open.client().workspace(TestSids.OTHER_WORKSPACE);
			((WebClientReservationClient) sibling).close();
			fetch(sibling);
			fetch(open.client());
			assertThat(this.server.requests()).isEqualTo(2);
		}
	}

	@ParameterizedTest
	@EnumSource
	void closingTwiceDoesNothingMore(ClientKind kind) {
		OpenClient open = kind.open(this.server.baseUrl());
		fetch(open.client());
		open.close();
		open.close();
		((WebClientReservationClient) open.client()).close();
	}

	@Test
	void aConnectorThatWasGivenIsNeverClosed() {
		ConnectionProvider connections = ConnectionProvider.create("given", 10);
		ReactorClientHttpConnector connector = new ReactorClientHttpConnector(HttpClient.create(connections));
		try {
			WebClientReservationClient first = TestClient.builder(this.server.baseUrl()).connector(connector).build();
			ReservationClient second = TestClient.builder(this.server.baseUrl()).connector(connector).build();
			fetch(first);
			first.close();
			fetch(second);
			assertThat(connections.isDisposed()).isFalse();
			assertThatExceptionOfType(TaskRouterException.class).isThrownBy(() -> fetch(first));
		}
		finally {
			connections.dispose();
		}
	}

	private void useAndClose(ClientKind kind) {
		try (OpenClient open = kind.open(this.server.baseUrl())) {
			Flux.range(0, 20).flatMap((number) -> CallKind.FETCH.of(open.client(), number), 20).blockLast(TIMEOUT);
		}
	}

	private static boolean collected(boolean condition) {
		System.gc();
		return condition;
	}

	private static void fetch(ReservationClient client) {
		CallKind.FETCH.of(client, 1).blockLast(TIMEOUT);
	}

}
