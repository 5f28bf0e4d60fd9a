package io.github.taskrouter.embedded;

import java.util.Map;
import java.util.UUID;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer in JSON, with the headers that Twilio sends along.
 */
record Answer(int status, Map<String, ? extends @Nullable Object> body, @Nullable String etag) {

	private static final JsonMapper JSON = new JsonMapper();

	ResponseDefinition toResponse() {
		ResponseDefinitionBuilder response = ResponseDefinitionBuilder.responseDefinition()
			.withStatus(this.status)
			.withHeader("Content-Type", "application/json")
			.withHeader("Twilio-Request-Id", "RQ" + UUID.randomUUID().toString().replace("-", ""))
			.withBody(JSON.writeValueAsString(this.body));
		if (this.etag != null) {
			response.withHeader("ETag", this.etag);
		}
		return response.build();
	}

}
