package io.github.taskrouter.reservations.paging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.micrometer.context.ContextRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Under whose context a page is requested, whichever thread brings the demand.
 */
class PagedFluxContextTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final String KEY = PagedFluxContextTests.class.getName();

	private static final ThreadLocal<String> TENANT = new ThreadLocal<>();

	private final List<String> requestedBy = new ArrayList<>();

	private final ScheduledExecutorService foreigner = Executors.newSingleThreadScheduledExecutor();

	@BeforeEach
	void propagate() {
		ContextRegistry.getInstance().registerThreadLocalAccessor(KEY, TENANT);
		Hooks.enableAutomaticContextPropagation();
	}

	@AfterEach
	void stop() {
		Hooks.disableAutomaticContextPropagation();
		ContextRegistry.getInstance().removeThreadLocalAccessor(KEY);
		TENANT.remove();
		this.foreigner.shutdownNow();
	}

	@Test
	void requestsEveryPageUnderTheSubscribersContext() {
		flux(3, false, (page) -> Mono.deferContextual((context) -> {
			this.requestedBy.add(context.get(KEY));
			return page;
		})).contextWrite((context) -> context.put(KEY, "a")).blockLast(TIMEOUT);
		assertThat(this.requestedBy).containsExactly("a", "a", "a");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void requestsEveryPageUnderTheSubscribersThreadLocalsWhoeverDemands(boolean readAhead) throws Exception {
		List<String> emittedTo = new ArrayList<>();
		PrefixSubscriber subscriber = new PrefixSubscriber();
		flux(3, readAhead, this::recordTenant).doOnNext((number) -> emittedTo.add(TENANT.get()))
			.contextWrite((context) -> context.put(KEY, "a"))
			.subscribe(subscriber);
		for (int number = 0; number < 3; number++) {
			this.foreigner.submit(() -> {
				TENANT.set("b");
				subscriber.demand(1);
				assertThat(TENANT.get()).isEqualTo("b");
			}).get();
		}
		assertThat(subscriber.awaitEnd(TIMEOUT)).isTrue();
		assertThat(this.requestedBy).containsExactly("a", "a", "a");
		assertThat(emittedTo).containsExactly("a", "a", "a");
	}

	@Test
	void requestsNoPageUnderTheThreadLocalsOfAThreadWhoseSubscriberHasNone() throws Exception {
		PrefixSubscriber subscriber = new PrefixSubscriber();
		flux(1, false, this::recordTenant).subscribe(subscriber);
		this.foreigner.submit(() -> {
			TENANT.set("b");
			subscriber.demand(1);
		}).get();
		assertThat(this.requestedBy).containsExactly("none");
	}

	@Test
	void requestsAPageThatAnArrivalTriggersUnderTheSubscribersThreadLocals() {
		PrefixSubscriber subscriber = new PrefixSubscriber();
		flux(3, true,
				(page) -> recordTenant(page).publishOn(Schedulers.parallel()).doOnNext((numbers) -> TENANT.set("b")))
			.contextWrite((context) -> context.put(KEY, "a"))
			.subscribe(subscriber);
		subscriber.demand(Long.MAX_VALUE);
		assertThat(subscriber.awaitEnd(TIMEOUT)).isTrue();
		assertThat(this.requestedBy).containsExactly("a", "a", "a");
	}

	private Mono<List<Integer>> recordTenant(Mono<List<Integer>> page) {
		return Mono.defer(() -> {
			this.requestedBy.add((TENANT.get() != null) ? TENANT.get() : "none");
			return page;
		});
	}

	private static Flux<Integer> flux(int pages, boolean readAhead, UnaryOperator<Mono<List<Integer>>> delivery) {
		int[] sizes = new int[pages];
		Arrays.fill(sizes, 1);
		return PagedFlux.of(() -> new NumberedPages(sizes, delivery), Function.<List<Integer>>identity(), readAhead);
	}

}
