package io.github.taskrouter.reservations.fault;

import java.time.Duration;

import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterServerException;
import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.TestClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A host whose customizer adds a filter that repeats what has failed. Each attempt is
 * written once, and its first outcome is the one that counts.
 */
class RetryingHostTests {

	private static final int ATTEMPTS = 3;

	@ParameterizedTest
	@EnumSource
	void anUpdateThatMeets503IsSentOnce(RetryingFilter filter) {
		assertThat(failure(filter, Operation.UPDATE, (wire) -> wire.answer("503 No", ""), 1))
			.isInstanceOf(TaskRouterServerException.class);
	}

	@ParameterizedTest
	@EnumSource
	void aFetchThatMeets503IsSentAsOftenAsItHasAttempts(RetryingFilter filter) {
		assertThat(failure(filter, Operation.FETCH, (wire) -> wire.answer("503 No", ""), ATTEMPTS))
			.isInstanceOf(TaskRouterServerException.class);
	}

	@ParameterizedTest
	@EnumSource
	void anUpdateThatMeetsAResetIsSentOnceAndSaysThatItMayHaveBeenProcessed(RetryingFilter filter) {
		assertThat(failure(filter, Operation.UPDATE, Wire::reset, 1))
			.isInstanceOfSatisfying(TaskRouterTransportException.class, (ex) -> assertThat(ex.isSent()).isTrue());
	}

	@ParameterizedTest
	@EnumSource
	void aFetchThatMeetsAResetIsSentAsOftenAsItHasAttempts(RetryingFilter filter) {
		assertThat(failure(filter, Operation.FETCH, Wire::reset, ATTEMPTS))
			.isInstanceOfSatisfying(TaskRouterTransportException.class, (ex) -> assertThat(ex.isSent()).isTrue());
	}

	@ParameterizedTest
	@EnumSource
	void aCallThatMeetsNoFaultIsNotTouched(RetryingFilter filter) {
		assertThat(failure(filter, Operation.UPDATE, Script.WELL, 1)).isNull();
	}

	private static TaskRouterException failure(RetryingFilter filter, Operation operation, Script script,
			int requests) {
		try (FaultServer server = new FaultServer(script)) {
			Call call = Call.of(operation,
					TestClient.builder(server.baseUrl())
						.maxAttempts(ATTEMPTS)
						.minBackoff(Duration.ofMillis(1))
						.maxBackoff(Duration.ofMillis(2))
						.webClientCustomizer((builder) -> builder.filter(filter.function()))
						.build());
			assertThat(server.requests()).as(() -> "requests, with failure " + call.failure()).isEqualTo(requests);
			return call.failure();
		}
	}

}
