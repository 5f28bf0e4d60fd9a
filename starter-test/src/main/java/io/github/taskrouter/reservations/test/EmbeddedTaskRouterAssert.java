package io.github.taskrouter.reservations.test;

import java.util.List;

/**
 * Assertions on an {@link EmbeddedTaskRouter}.
 *
 * @since 0.1.0
 */
public final class EmbeddedTaskRouterAssert extends AbstractTasksAssert<EmbeddedTaskRouterAssert, EmbeddedTaskRouter> {

	EmbeddedTaskRouterAssert(EmbeddedTaskRouter taskRouter) {
		super(taskRouter, EmbeddedTaskRouterAssert.class);
	}

	@Override
	List<ReceivedRequest> requests() {
		return this.actual.requests();
	}

}
