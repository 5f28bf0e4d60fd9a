package io.github.taskrouter.reservations.guard;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/**
 * BlockHound watches all tests of this module. No call that blocks is allowed to it.
 */
class BlockHoundTests {

	@Test
	void blockingAThreadThatMustNotBlockFails() {
		Mono<Boolean> blocking = Mono.fromCallable(() -> {
			Thread.sleep(1);
			return true;
		});
		StepVerifier.create(blocking.subscribeOn(Schedulers.parallel()))
			.expectError(BlockingOperationError.class)
			.verify(Duration.ofSeconds(10));
		StepVerifier.create(blocking.subscribeOn(Schedulers.boundedElastic()))
			.expectNext(true)
			.expectComplete()
			.verify(Duration.ofSeconds(10));
	}

}
