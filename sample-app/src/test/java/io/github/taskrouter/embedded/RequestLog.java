package io.github.taskrouter.embedded;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.MultiValue;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs and remembers each request just before its answer is sent, so that a caller who
 * has the answer finds the request here.
 */
final class RequestLog implements ServeEventListener {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedTaskRouter.class);

	private final Queue<ReceivedRequest> requests = new ConcurrentLinkedQueue<>();

	@Override
	public String getName() {
		return "request-log";
	}

	@Override
	public void beforeResponseSent(ServeEvent event, Parameters parameters) {
		LoggedRequest request = event.getRequest();
		ReceivedRequest received = new ReceivedRequest(request.getMethod().getName(), request.getUrl(),
				values(request.getQueryParams()), values(request.formParameters()), request.getHeader("If-Match"),
				event.getResponse().getStatus());
		this.requests.add(received);
		logger.info("{}", received);
	}

	List<ReceivedRequest> requests() {
		return List.copyOf(this.requests);
	}

	void clear() {
		this.requests.clear();
	}

	private static Map<String, List<String>> values(Map<String, ? extends MultiValue> parameters) {
		return parameters.values().stream().collect(Collectors.toUnmodifiableMap(MultiValue::key, MultiValue::values));
	}

}
