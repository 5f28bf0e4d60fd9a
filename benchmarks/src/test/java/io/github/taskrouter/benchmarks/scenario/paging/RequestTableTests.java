package io.github.taskrouter.benchmarks.scenario.paging;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.taskrouter.benchmarks.harness.Result;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link RequestTable}.
 */
class RequestTableTests {

	private final Map<ConsumerPattern, Long> requests = due();

	private final RequestTable table = new RequestTable("paging", Map.of(Pager.OURS, this.requests));

	@Test
	void acceptsExactlyWhatDemandNeeds() {
		assertThatNoException().isThrownBy(() -> this.table.requireExact(Pager.OURS));
	}

	@Test
	void refusesOneRequestTooMany() {
		this.requests.put(ConsumerPattern.TAKE_50, 2L);
		assertThatIllegalStateException().isThrownBy(() -> this.table.requireExact(Pager.OURS))
			.withMessage("this client, take(50): expected 1 requests but got 2");
	}

	@Test
	void sumsUpTooManyAndTooFew() {
		this.requests.put(ConsumerPattern.TAKE_50, 2L);
		this.requests.put(ConsumerPattern.TAKE_51, 1L);
		List<Result> results = this.table.results();
		Result off = results.get(results.size() - 1);
		assertThat(off.contestant()).isEqualTo(PagingRequests.OFF);
		assertThat(off.figures().get(PagingRequests.THIS_CLIENT).median()).isEqualTo(2);
	}

	private static Map<ConsumerPattern, Long> due() {
		Map<ConsumerPattern, Long> due = new EnumMap<>(ConsumerPattern.class);
		for (ConsumerPattern pattern : ConsumerPattern.values()) {
			due.put(pattern, (long) pattern.due());
		}
		return due;
	}

}
