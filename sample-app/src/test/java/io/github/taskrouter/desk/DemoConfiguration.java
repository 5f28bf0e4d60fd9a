package io.github.taskrouter.desk;

import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import io.github.taskrouter.reservations.test.autoconfigure.AutoConfigureTaskRouter;

import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;

/**
 * Puts an embedded TaskRouter with some tasks where the desk would find Twilio. Not
 * annotated as a configuration, so that the desk does not find it by itself: it is named
 * where it is wanted.
 */
@AutoConfigureTaskRouter
class DemoConfiguration {

	@Bean
	ApplicationRunner demoTasks(EmbeddedTaskRouter taskRouter) {
		return (arguments) -> DemoTasks.addTo(taskRouter);
	}

}
