package io.github.taskrouter.reservations.test;

/**
 * What a request asks for.
 *
 * @since 0.1.0
 */
public enum TaskRouterOperation {

	/**
	 * Fetch one reservation.
	 */
	FETCH,

	/**
	 * List a page of the reservations of a task.
	 */
	LIST,

	/**
	 * Update one reservation.
	 */
	UPDATE,

	/**
	 * Anything else, such as fetching the workspace.
	 */
	OTHER

}
