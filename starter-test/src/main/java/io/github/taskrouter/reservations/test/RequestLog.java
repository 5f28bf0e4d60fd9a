package io.github.taskrouter.reservations.test;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs and remembers each request just before its answer is sent, so that a caller who
 * has the answer finds the request here.
 */
final class RequestLog {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedTaskRouter.class);

	private final Queue<ReceivedRequest> requests = new ConcurrentLinkedQueue<>();

	void add(ReceivedRequest request) {
		this.requests.add(request);
		logger.debug("{}", request);
	}

	List<ReceivedRequest> requests() {
		return List.copyOf(this.requests);
	}

	void clear() {
		this.requests.clear();
	}

}
