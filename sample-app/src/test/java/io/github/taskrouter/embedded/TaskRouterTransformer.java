package io.github.taskrouter.embedded;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/**
 * Brings the answers of the {@link ReservationApi} to WireMock.
 */
final class TaskRouterTransformer implements ResponseDefinitionTransformerV2 {

	static final String NAME = "task-router";

	private final ReservationApi api;

	TaskRouterTransformer(ReservationApi api) {
		this.api = api;
	}

	@Override
	public String getName() {
		return NAME;
	}

	@Override
	public boolean applyGlobally() {
		return false;
	}

	@Override
	public ResponseDefinition transform(ServeEvent event) {
		try {
			return this.api.answer(event.getRequest()).toResponse();
		}
		catch (RefusedException ex) {
			return ex.toAnswer().toResponse();
		}
	}

}
