package io.github.taskrouter.reservations.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server says, and how it says it.
 *
 * @param status the HTTP status
 * @param headers further headers
 * @param body the body
 * @param delivery how much of it arrives
 * @param delay how long it takes
 */
record Answer(int status, Map<String, String> headers, byte[] body, Delivery delivery, Duration delay) {

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * How much of an answer arrives.
	 */
	enum Delivery {

		WHOLE, HALF, NOTHING, NEVER

	}

	static Answer of(int status, String contentType, String body) {
		return new Answer(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8),
				Delivery.WHOLE, Duration.ZERO);
	}

	static Answer json(int status, Map<String, ? extends @Nullable Object> body) {
		return of(status, "application/json", JSON.writeValueAsString(body));
	}

	/**
	 * The legacy form of Twilio's errors, which is TaskRouter's.
	 */
	static Answer refusal(int status, int code, @Nullable String message) {
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		body.put("code", code);
		body.put("message", message);
		body.put("more_info", "https://www.twilio.com/docs/errors/" + code);
		body.put("status", status);
		return json(status, body);
	}

	Answer header(String name, String value) {
		Map<String, String> headers = new LinkedHashMap<>(this.headers);
		headers.put(name, value);
		return new Answer(this.status, headers, this.body, this.delivery, this.delay);
	}

	Answer delivered(Delivery delivery) {
		return new Answer(this.status, this.headers, this.body, delivery, this.delay);
	}

	Answer delayed(Duration delay) {
		return new Answer(this.status, this.headers, this.body, this.delivery, delay);
	}

	/**
	 * The first half of the body as if it were all: JSON that ends too early.
	 */
	Answer garbled() {
		String half = new String(this.body, 0, this.body.length / 2, StandardCharsets.UTF_8);
		return new Answer(this.status, this.headers, half.getBytes(StandardCharsets.UTF_8), this.delivery, this.delay);
	}

	int visibleStatus() {
		return (this.delivery == Delivery.WHOLE || this.delivery == Delivery.HALF) ? this.status : 0;
	}

}
