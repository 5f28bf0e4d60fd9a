package io.github.taskrouter.reservations.test;

/**
 * Assertions on all requests for a task, or for all tasks.
 *
 * @param <SELF> the type of the assertions
 * @param <ACTUAL> what they are about
 * @since 0.1.0
 */
public abstract class AbstractTasksAssert<SELF extends AbstractTasksAssert<SELF, ACTUAL>, ACTUAL>
		extends AbstractReceivedAssert<SELF, ACTUAL> {

	AbstractTasksAssert(ACTUAL actual, Class<?> selfType) {
		super(actual, selfType);
	}

	/**
	 * Verify how many requests were received. Each attempt of a call and each page of a
	 * list counts.
	 * @param count the number
	 * @return these assertions
	 */
	public SELF receivedRequests(int count) {
		return receivedCount(count, "requests", requests());
	}

	/**
	 * Verify how many pages of lists were asked for.
	 * @param count the number
	 * @return these assertions
	 */
	public SELF receivedPages(int count) {
		return receivedCount(count, "pages", only(TaskRouterOperation.LIST));
	}

	/**
	 * Verify how many times one reservation was fetched.
	 * @param count the number
	 * @return these assertions
	 */
	public SELF receivedFetches(int count) {
		return receivedCount(count, "fetches", only(TaskRouterOperation.FETCH));
	}

}
