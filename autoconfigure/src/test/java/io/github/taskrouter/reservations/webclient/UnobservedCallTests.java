package io.github.taskrouter.reservations.webclient;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what it costs not to be observed: nothing.
 */
class UnobservedCallTests {

	@Test
	void aCallIsLeftAsItIsWithoutARegistry() {
		assertLeftAsItIs(ObservationRegistry.NOOP);
	}

	@Test
	void aCallIsLeftAsItIsWithARegistryThatNobodyHandles() {
		assertLeftAsItIs(ObservationRegistry.create());
	}

	private static void assertLeftAsItIs(ObservationRegistry registry) {
		CallObservations observations = new CallObservations("default", registry, null);
		Mono<String> mono = Mono.just("a");
		Flux<String> flux = Flux.just("a");
		assertThat(observations.observe("fetch", "WS", "WT", "WR", mono)).isSameAs(mono);
		assertThat(observations.observe("list", "WS", "WT", null, flux)).isSameAs(flux);
	}

}
