package io.github.taskrouter.reservations.webclient;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.taskrouter.reservations.limit.RequestLimiter;
import io.github.taskrouter.reservations.webclient.RequestKind.Operation;

import org.springframework.util.Assert;

/**
 * What the requests of a client, and of its
 * {@linkplain io.github.taskrouter.reservations.ReservationClient#workspace(String)
 * siblings}, do now and have done since it was built. Each method tells the present
 * value. Operations are {@code fetch}, {@code list}, {@code update} and, for the check of
 * a workspace, {@code workspace}.
 *
 * @since 0.1.0
 */
public final class RequestStatistics {

	private static final Map<String, Operation> OPERATIONS = operations();

	private final String client;

	private final int maxInFlight;

	private final RequestLimiter limiter;

	private final CallCounts counts;

	RequestStatistics(String client, int maxInFlight, RequestLimiter limiter, CallCounts counts) {
		this.client = client;
		this.maxInFlight = maxInFlight;
		this.limiter = limiter;
		this.counts = counts;
	}

	/**
	 * Return the name of the client.
	 * @return the name, {@code default} if none was set
	 */
	public String getClient() {
		return this.client;
	}

	/**
	 * Return the operations that limits and retries are told by.
	 * @return the operations
	 */
	public Set<String> getOperations() {
		return OPERATIONS.keySet();
	}

	/**
	 * Return how many requests are in flight.
	 * @return 0 to {@code max-in-flight}
	 */
	public int getInFlight() {
		return this.limiter.inFlight();
	}

	/**
	 * Return how many requests wait for their turn.
	 * @return the number of requests, retries included
	 */
	public int getWaiting() {
		return this.limiter.waiting();
	}

	/**
	 * Return how many requests of an operation may be in flight at once: the lowest limit
	 * of all workspaces, since each adapts to the refusals of its own.
	 * @param operation one of {@link #getOperations()}
	 * @return 1 to {@code max-in-flight}
	 */
	public int getLimit(String operation) {
		Operation limited = operation(operation);
		return this.limiter.limits()
			.entrySet()
			.stream()
			.filter((limit) -> limit.getKey() instanceof RequestKind kind && kind.operation() == limited)
			.mapToInt(Map.Entry::getValue)
			.min()
			.orElse(this.maxInFlight);
	}

	/**
	 * Return how many requests were not let in, because too many were waiting or their
	 * operation was held back until after the deadline of the call.
	 * @return the number of requests
	 */
	public long getRejected() {
		return this.limiter.rejected();
	}

	/**
	 * Return how many requests of an operation were to be sent again.
	 * @param operation one of {@link #getOperations()}
	 * @return the number of retries
	 */
	public long getRetries(String operation) {
		return this.counts.retries(operation(operation));
	}

	/**
	 * Return how many pages were received.
	 * @return the number of pages
	 */
	public long getPages() {
		return this.counts.pages();
	}

	private static Operation operation(String operation) {
		Operation known = OPERATIONS.get(operation);
		Assert.isTrue(known != null,
				() -> "operation must be one of %s but was '%s'".formatted(OPERATIONS.keySet(), operation));
		return known;
	}

	private static Map<String, Operation> operations() {
		Map<String, Operation> operations = new LinkedHashMap<>();
		for (Operation operation : Operation.values()) {
			operations.put(operation.id(), operation);
		}
		return Collections.unmodifiableMap(operations);
	}

}
