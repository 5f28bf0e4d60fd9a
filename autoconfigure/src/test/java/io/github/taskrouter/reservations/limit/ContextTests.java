package io.github.taskrouter.reservations.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.context.ContextRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Under automatic context propagation, a request that has waited is started on whichever
 * thread gives a permit back, but with what is its own.
 */
class ContextTests {

	private static final String KEY = "tenant";

	private static final ThreadLocal<String> TENANT = new ThreadLocal<>();

	private final RequestLimiter limiter = new RequestLimiter(1, 10);

	private final List<String> seen = new ArrayList<>();

	@BeforeEach
	void propagate() {
		ContextRegistry.getInstance().registerThreadLocalAccessor(KEY, TENANT);
		Hooks.enableAutomaticContextPropagation();
	}

	@AfterEach
	void stopPropagating() {
		Hooks.disableAutomaticContextPropagation();
		ContextRegistry.getInstance().removeThreadLocalAccessor(KEY);
		TENANT.remove();
	}

	@Test
	void aRequestThatHasWaitedSeesItsOwnContextAndThreadLocals() {
		Sinks.One<Integer> first = Sinks.one();
		this.limiter.limit(TestRequest.of(first.asMono())).contextWrite((context) -> context.put(KEY, "a")).subscribe();
		call("b");
		call("c");
		answerAs("a", first);
		assertThat(this.seen).containsExactly("sent by b", "sent by c", "told to b", "told to c");
	}

	@Test
	void aRequestWithoutATenantSeesNobodyElses() {
		Sinks.One<Integer> first = Sinks.one();
		this.limiter.limit(TestRequest.of(first.asMono())).contextWrite((context) -> context.put(KEY, "a")).subscribe();
		this.limiter.limit(TestRequest.of(sending())).subscribe();
		answerAs("a", first);
		assertThat(this.seen).containsExactly("sent by null");
	}

	@Test
	void aRequestThatStartsWhenAHoldEndsSeesItsOwn() {
		TENANT.set("a");
		this.limiter.limit(TestRequest.of(Mono.error(new Refusal(Duration.ofMillis(20)))))
			.onErrorComplete()
			.subscribe();
		TENANT.remove();
		assertThat(this.limiter.limit(TestRequest.of(sending()))
			.contextWrite((context) -> context.put(KEY, "b"))
			.block(Duration.ofSeconds(10))).isEqualTo(1);
		assertThat(this.seen).containsExactly("sent by b");
	}

	private void call(String tenant) {
		this.limiter.limit(TestRequest.of(sending()))
			.doOnNext((value) -> this.seen.add("told to " + TENANT.get()))
			.contextWrite((context) -> context.put(KEY, tenant))
			.subscribe();
	}

	private Mono<Integer> sending() {
		return Mono.fromSupplier(() -> {
			this.seen.add("sent by " + TENANT.get());
			return 1;
		});
	}

	/**
	 * On a thread that is in the midst of another tenant's work, and stays there.
	 */
	private static void answerAs(String tenant, Sinks.One<Integer> sink) {
		TENANT.set(tenant);
		sink.tryEmitValue(1);
		assertThat(TENANT.get()).isEqualTo(tenant);
	}

}
