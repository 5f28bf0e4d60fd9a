package io.github.taskrouter.reservations.test;

import java.util.function.Supplier;

/**
 * What happens to a request in place of its usual answer.
 */
interface Reaction {

	/**
	 * React to a request.
	 * @param process processes the request as usual, once it is called
	 * @return the answer
	 */
	Answer to(Supplier<Answer> process);

}
