package io.github.taskrouter.reservations.test;

import java.time.Duration;

import io.github.taskrouter.reservations.test.Answer.Delivery;
import org.jspecify.annotations.Nullable;

import org.springframework.lang.CheckReturnValue;
import org.springframework.util.Assert;

/**
 * The next requests of an {@link EmbeddedTaskRouter} or of one {@link EmbeddedTask}, to
 * be told what happens to them:
 *
 * <pre class="code">
 * task.onNextRequest().refuse(409, 20409, "Reservation has changed");
 * task.onNextRequests(2).only(TaskRouterOperation.LIST).fail(503);
 * </pre>
 *
 * Nothing is scripted until the last method of such a chain. Each attempt of a call is a
 * request. Scripts are forgotten between tests.
 *
 * @since 0.1.0
 */
public final class ScriptedRequests {

	private final Script script;

	private final int skipped;

	private final int count;

	private final @Nullable String taskSid;

	private final @Nullable TaskRouterOperation operation;

	ScriptedRequests(Script script, int count) {
		this(script, 0, count, null, null);
	}

	private ScriptedRequests(Script script, int skipped, int count, @Nullable String taskSid,
			@Nullable TaskRouterOperation operation) {
		Assert.isTrue(count > 0, "count must be at least 1");
		Assert.isTrue(skipped >= 0, "count must not be negative");
		this.script = script;
		this.skipped = skipped;
		this.count = count;
		this.taskSid = taskSid;
		this.operation = operation;
	}

	/**
	 * Narrow to requests of one operation. Others neither count nor are changed.
	 * @param operation the operation
	 * @return the narrowed requests
	 */
	@CheckReturnValue
	public ScriptedRequests only(TaskRouterOperation operation) {
		return new ScriptedRequests(this.script, this.skipped, this.count, this.taskSid, operation);
	}

	/**
	 * Let some requests pass first, such as the first page of a list.
	 * @param count how many, not negative
	 * @return the requests after those
	 */
	@CheckReturnValue
	public ScriptedRequests after(int count) {
		return new ScriptedRequests(this.script, count, this.count, this.taskSid, this.operation);
	}

	/**
	 * Refuse the requests in the form of Twilio's errors, unprocessed.
	 * @param status the HTTP status
	 * @param code Twilio's error code
	 * @param message Twilio's message
	 */
	public void refuse(int status, int code, String message) {
		react((process) -> Answer.refusal(status, code, message));
	}

	/**
	 * Refuse the requests by HTTP 429 and code 20429, unprocessed and without
	 * {@code Retry-After}.
	 */
	public void limitRate() {
		refuse(429, 20429, "Too Many Requests");
	}

	/**
	 * Refuse the requests by HTTP 429 and code 20429, unprocessed. That TaskRouter sends
	 * {@code Retry-After} along is not documented.
	 * @param retryAfter the value of {@code Retry-After}, rounded down to seconds
	 */
	public void limitRate(Duration retryAfter) {
		react((process) -> Answer.refusal(429, 20429, "Too Many Requests")
			.header("Retry-After", String.valueOf(retryAfter.toSeconds())));
	}

	/**
	 * Answer as a gateway does when Twilio is down: with HTML, unprocessed.
	 * @param status the HTTP status, such as 503
	 */
	public void fail(int status) {
		answer(status, "text/html", "<html><body>Service failure</body></html>");
	}

	/**
	 * Answer with anything, unprocessed.
	 * @param status the HTTP status
	 * @param contentType the {@code Content-Type}
	 * @param body the body
	 */
	public void answer(int status, String contentType, String body) {
		react((process) -> Answer.of(status, contentType, body));
	}

	/**
	 * Change something first, then process the requests as usual. A change to the
	 * reservation that a conditional update is about lets that update fail by HTTP 412.
	 * @param change what to do, without blocking
	 */
	public void change(Runnable change) {
		react((process) -> {
			change.run();
			return process.get();
		});
	}

	/**
	 * Process the requests at once, and answer late.
	 * @param delay how late, in real time: the clock of the server does not count
	 */
	public void delay(Duration delay) {
		react((process) -> process.get().delayed(delay));
	}

	/**
	 * Process the requests, and never answer.
	 */
	public void hang() {
		react((process) -> process.get().delivered(Delivery.NEVER));
	}

	/**
	 * Process the requests, and answer with JSON that ends too early.
	 */
	public void garble() {
		react((process) -> process.get().garbled());
	}

	/**
	 * Process the requests, and close the connection halfway through the body.
	 */
	public void cutOff() {
		react((process) -> process.get().delivered(Delivery.HALF));
	}

	/**
	 * Process the requests, and close the connection in place of an answer.
	 */
	public void disconnect() {
		react((process) -> process.get().delivered(Delivery.NOTHING));
	}

	ScriptedRequests forTask(String taskSid) {
		return new ScriptedRequests(this.script, this.skipped, this.count, taskSid, this.operation);
	}

	boolean match(TwilioRequest request) {
		return (this.taskSid == null || this.taskSid.equals(request.taskSid()))
				&& (this.operation == null || this.operation == request.operation());
	}

	boolean include(int seen) {
		return seen > this.skipped && seen <= this.skipped + this.count;
	}

	private void react(Reaction reaction) {
		this.script.add(this, reaction);
	}

}
