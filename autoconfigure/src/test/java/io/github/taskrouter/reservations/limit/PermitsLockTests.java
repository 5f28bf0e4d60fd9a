package io.github.taskrouter.reservations.limit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * BlockHound does not see {@code synchronized}, so this holds it to what makes it
 * harmless: nobody else's code runs while the limiter's lock is held.
 */
class PermitsLockTests {

	private final RequestLimiter limiter = new RequestLimiter(1, 1);

	private final List<Boolean> locked = new ArrayList<>();

	@Test
	void noExchangeAndNoSubscriberRunsUnderTheLock() {
		Sinks.One<Integer> answer = Sinks.one();
		watch(answer.asMono());
		Disposable waiting = watch(Mono.just(1));
		watch(Mono.just(1));
		waiting.dispose();
		watch(Mono.just(1));
		answer.tryEmitValue(1);
		watch(Mono.never()).dispose();
		watch(Mono.error(new IllegalStateException("test")));
		assertThat(this.locked).hasSizeGreaterThanOrEqualTo(8).doesNotContain(true);
	}

	@Test
	void theWatchSeesAMonitorThatIsHeld() {
		synchronized (PermitsLockTests.class) {
			assertThat(isMonitorHeldBy(PermitsLockTests.class)).isTrue();
		}
	}

	private Disposable watch(Mono<Integer> exchange) {
		Mono<Integer> watched = Mono.defer(() -> exchange.doOnCancel(this::look)).doOnSubscribe((ignored) -> look());
		return this.limiter.limit(TestRequest.of(watched))
			.subscribe((value) -> look(), (failure) -> look(), this::look);
	}

	private void look() {
		this.locked.add(isMonitorHeldBy(Permits.class));
	}

	private static boolean isMonitorHeldBy(Class<?> type) {
		long[] current = { Thread.currentThread().getId() };
		ThreadInfo thread = ManagementFactory.getThreadMXBean().getThreadInfo(current, true, false)[0];
		return Arrays.stream(thread.getLockedMonitors())
			.anyMatch((monitor) -> monitor.getLockedStackFrame().getClassName().startsWith(type.getName()));
	}

}
