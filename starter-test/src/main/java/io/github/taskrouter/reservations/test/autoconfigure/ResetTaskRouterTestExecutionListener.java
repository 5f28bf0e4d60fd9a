package io.github.taskrouter.reservations.test.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Resets the embedded TaskRouter of a context before each test method, unless another
 * method is running in the same context.
 */
class ResetTaskRouterTestExecutionListener extends AbstractTestExecutionListener {

	private static final Map<EmbeddedTaskRouter, Integer> running = new WeakHashMap<>();

	@Override
	public void beforeTestMethod(TestContext testContext) {
		taskRouters(testContext).forEach((taskRouter) -> {
			synchronized (running) {
				if (running.merge(taskRouter, 1, Integer::sum) == 1) {
					taskRouter.reset();
				}
			}
		});
	}

	@Override
	public void afterTestMethod(TestContext testContext) {
		taskRouters(testContext).forEach((taskRouter) -> {
			synchronized (running) {
				running.computeIfPresent(taskRouter, (key, count) -> (count > 1) ? count - 1 : null);
			}
		});
	}

	private static Iterable<EmbeddedTaskRouter> taskRouters(TestContext testContext) {
		if (!testContext.hasApplicationContext()) {
			return List.of();
		}
		ApplicationContext context = testContext.getApplicationContext();
		return context.getBeansOfType(EmbeddedTaskRouter.class, false, false).values();
	}

}
