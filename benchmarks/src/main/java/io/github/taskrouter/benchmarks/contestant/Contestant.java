package io.github.taskrouter.benchmarks.contestant;

/**
 * A client that does the compared work. Every reservation becomes an object with all
 * eleven fields, in the form that the client gives, and is added to a {@link Tally}. Each
 * method returns when all of its work is done.
 */
public interface Contestant extends AutoCloseable {

	/** How many calls {@link #fetch()} and {@link #update()} have in flight at once. */
	int AT_ONCE = 20;

	/**
	 * List all reservations of the target's task, page after page.
	 * @param pageSize how many reservations a page has
	 * @return what was done
	 * @throws Exception if anything fails
	 */
	Outcome list(int pageSize) throws Exception;

	/**
	 * Fetch each reservation of {@link Target#sids()}.
	 * @return what was done
	 * @throws Exception if anything fails
	 */
	Outcome fetch() throws Exception;

	/**
	 * Accept each reservation of {@link Target#sids()}.
	 * @return what was done
	 * @throws Exception if anything fails
	 */
	Outcome update() throws Exception;

	@Override
	default void close() {
	}

}
