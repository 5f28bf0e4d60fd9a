package io.github.taskrouter.reservations.test;

import java.util.List;

/**
 * Assertions on an {@link EmbeddedTask}.
 *
 * @since 0.1.0
 */
public final class EmbeddedTaskAssert extends AbstractTasksAssert<EmbeddedTaskAssert, EmbeddedTask> {

	EmbeddedTaskAssert(EmbeddedTask task) {
		super(task, EmbeddedTaskAssert.class);
	}

	@Override
	List<ReceivedRequest> requests() {
		return this.actual.requests();
	}

}
