package io.github.taskrouter.benchmarks.scenario.paging;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Demand}.
 */
class DemandTests {

	@Test
	void requestsNothingIfNothingIsWanted() {
		assertThat(requests(new Demand<>(0, 0))).isEmpty();
	}

	@Test
	void requestsAllAtOnce() {
		assertThat(requests(new Demand<>(3, 3))).containsExactly(3L);
	}

	@Test
	void requestsOneAfterTheOther() {
		assertThat(requests(new Demand<>(1, 3))).containsExactly(1L, 1L, 1L);
	}

	private static List<Long> requests(Demand<Integer> demand) {
		List<Long> requests = new ArrayList<>();
		Flux.range(0, 10).hide().doOnRequest(requests::add).subscribe(demand);
		return requests;
	}

}
