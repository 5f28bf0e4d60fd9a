package io.github.taskrouter.reservations.test.autoconfigure;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.autoconfigure.ReservationClientAutoConfiguration;
import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server of a context, beside those of others.
 */
class ContextsTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(EmbeddedTaskRouterAutoConfiguration.class, ReservationClientAutoConfiguration.class));

	@Test
	void eachContextHasAServerOfItsOwn() {
		this.context.run((one) -> this.context.run((other) -> {
			EmbeddedTaskRouter taskRouter = one.getBean(EmbeddedTaskRouter.class);
			assertThat(one).hasSingleBean(ReservationClient.class);
			assertThat(taskRouter.baseUrl()).isNotEqualTo(other.getBean(EmbeddedTaskRouter.class).baseUrl());
			assertThat(taskRouter.workspaceSid()).isNotEqualTo(other.getBean(EmbeddedTaskRouter.class).workspaceSid());
		}));
	}

	@Test
	void companionAloneOnTheClassPathStartsNothing() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ReservationClientAutoConfiguration.class))
			.run((host) -> assertThat(host).doesNotHaveBean(EmbeddedTaskRouter.class)
				.doesNotHaveBean(ReservationClient.class));
	}

}
