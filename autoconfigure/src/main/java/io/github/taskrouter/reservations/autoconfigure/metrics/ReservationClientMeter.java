package io.github.taskrouter.reservations.autoconfigure.metrics;

import io.github.taskrouter.reservations.webclient.RequestStatistics;

/**
 * The meters of a client. Each has the tag {@code client}.
 */
enum ReservationClientMeter {

	IN_FLIGHT("requests.in.flight", "Requests in flight", false, false,
			(statistics, operation) -> statistics.getInFlight()),

	WAITING("requests.waiting", "Requests that wait for their turn", false, false,
			(statistics, operation) -> statistics.getWaiting()),

	LIMIT("requests.limit", "Requests of an operation that may be in flight at once; the lowest of all workspaces",
			false, true, RequestStatistics::getLimit),

	REJECTED("calls.rejected", "Calls that the limits did not let in", true, false,
			(statistics, operation) -> statistics.getRejected()),

	RETRIES("retries", "Requests that were sent again", true, true, RequestStatistics::getRetries),

	PAGES("pages", "Pages of lists that were received", true, false, (statistics, operation) -> statistics.getPages());

	private final String name;

	private final String description;

	private final boolean counter;

	private final boolean byOperation;

	private final Value value;

	ReservationClientMeter(String name, String description, boolean counter, boolean byOperation, Value value) {
		this.name = "twilio.taskrouter." + name;
		this.description = description;
		this.counter = counter;
		this.byOperation = byOperation;
		this.value = value;
	}

	String meterName() {
		return this.name;
	}

	String description() {
		return this.description;
	}

	/**
	 * Return whether the value only ever grows.
	 */
	boolean isCounter() {
		return this.counter;
	}

	/**
	 * Return whether there is one for each operation, with the tag {@code operation}.
	 */
	boolean isByOperation() {
		return this.byOperation;
	}

	double value(RequestStatistics statistics, String operation) {
		return this.value.of(statistics, operation);
	}

	private interface Value {

		double of(RequestStatistics statistics, String operation);

	}

}
