package io.github.taskrouter.reservations.webclient;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the body of an error says, in any of the shapes that Twilio uses: the one with
 * {@code code}, {@code message}, {@code more_info} and {@code details}, its successor in
 * camel case with {@code params}, and the problem details of RFC 9457.
 */
record ErrorBody(@Nullable Integer code, @Nullable String message, @Nullable String moreInfo,
		Map<String, Object> details) {

	static final ErrorBody NONE = new ErrorBody(null, null, null, Map.of());

	private static final int LARGEST = 64 * 1024;

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final ObjectReader TREE = MAPPER.readerFor(JsonNode.class);

	private static final ObjectReader VALUE = MAPPER.readerFor(Object.class);

	private static final ObjectReader MAP = MAPPER.readerForMapOf(Object.class);

	/**
	 * Read a body, whatever it is. One above 64 KB is not read: it is not an error of
	 * Twilio's, and would keep an event loop busy.
	 * @return what it says, or {@link #NONE} if it is not recognized
	 */
	static ErrorBody read(byte[] body) {
		JsonNode json = (body.length <= LARGEST) ? tree(body) : null;
		if (json == null || !json.isObject()) {
			return NONE;
		}
		JsonNode code = json.path("code");
		return new ErrorBody(code.canConvertToInt() ? Integer.valueOf(code.intValue()) : null,
				text(json, "message", "detail", "title"), text(json, "more_info", "moreInfo", "type"), details(json));
	}

	private static @Nullable JsonNode tree(byte[] body) {
		try {
			return TREE.readValue(body);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static @Nullable String text(JsonNode json, String... names) {
		for (String name : names) {
			if (json.path(name).isString()) {
				return json.path(name).stringValue();
			}
		}
		return null;
	}

	private static Map<String, Object> details(JsonNode json) {
		if (json.path("details").isObject()) {
			return MAP.readValue(json.path("details"));
		}
		Map<String, Object> details = new LinkedHashMap<>();
		for (String name : new String[] { "details", "params", "errors" }) {
			if (json.has(name) && !json.path(name).isNull()) {
				details.put(name, VALUE.readValue(json.path(name)));
			}
		}
		return details;
	}

}
