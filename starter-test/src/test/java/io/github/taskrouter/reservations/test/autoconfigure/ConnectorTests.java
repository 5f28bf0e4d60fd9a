package io.github.taskrouter.reservations.test.autoconfigure;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.autoconfigure.ReservationClientAutoConfiguration;
import io.github.taskrouter.reservations.test.EmbeddedReservation;
import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.JdkClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The HTTP client of a host whose tests have Reactor Netty on the class path, since the
 * companion brings it.
 */
class ConnectorTests {

	private final ApplicationContextRunner host = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(EmbeddedTaskRouterAutoConfiguration.class,
				ReactiveHttpClientAutoConfiguration.class, ReservationClientAutoConfiguration.class));

	@Test
	void isReactorNettyUnlessTheHostNamesAnother() {
		this.host.run((context) -> assertThat(context.getBean(ClientHttpConnectorBuilder.class))
			.isInstanceOf(ReactorClientHttpConnectorBuilder.class));
	}

	@Test
	void isThatOfTheJdkOnceTheHostNamesIt() {
		this.host.withPropertyValues("spring.http.clients.reactive.connector=jdk").run((context) -> {
			assertThat(context.getBean(ClientHttpConnectorBuilder.class))
				.isInstanceOf(JdkClientHttpConnectorBuilder.class);
			EmbeddedReservation reservation = context.getBean(EmbeddedTaskRouter.class).addTask().reserve("Ann");
			StepVerifier
				.create(context.getBean(ReservationClient.class)
					.fetch(reservation.taskSid(), reservation.sid())
					.map(Reservation::sid))
				.expectNext(reservation.sid())
				.expectComplete()
				.verify(ofSeconds(10));
		});
	}

}
