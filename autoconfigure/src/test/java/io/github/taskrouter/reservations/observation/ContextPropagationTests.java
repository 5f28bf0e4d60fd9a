package io.github.taskrouter.reservations.observation;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.taskrouter.reservations.fixture.PagedListing;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import io.micrometer.context.ContextRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for whose child a call is, and for what a caller keeps in its ThreadLocals, under
 * both values of {@code spring.reactor.context-propagation}.
 */
class ContextPropagationTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final String KEY = ContextPropagationTests.class.getName();

	private static final ThreadLocal<@Nullable String> MDC = new ThreadLocal<>();

	private final Observations observations = new Observations();

	private final Observation parent = Observation.createNotStarted("parent", this.observations.registry()).start();

	private final List<@Nullable Observation> inCall = new CopyOnWriteArrayList<>();

	private final PagedListing listing = new PagedListing().serve(3, 50).failFirst(1, WireMock.serviceUnavailable());

	private final WebClientReservationClient client = client(this.listing.baseUrl());

	@AfterEach
	void stop() {
		Hooks.disableAutomaticContextPropagation();
		ContextRegistry.getInstance().removeThreadLocalAccessor(KEY);
		MDC.remove();
		this.client.close();
		this.listing.close();
	}

	@Test
	void automaticPropagationTakesTheParentFromTheThread() {
		Hooks.enableAutomaticContextPropagation();
		this.parent.scoped(() -> list().blockLast(TIMEOUT));
		assertOneChildOfParent();
	}

	@Test
	void automaticPropagationKeepsTheThreadLocalsOfTheCaller() {
		ContextRegistry.getInstance().registerThreadLocalAccessor(KEY, MDC);
		Hooks.enableAutomaticContextPropagation();
		List<@Nullable String> seen = new CopyOnWriteArrayList<>();
		List<@Nullable Observation> afterwards = new CopyOnWriteArrayList<>();
		MDC.set("caller");
		this.parent.scoped(() -> list().doOnNext((reservation) -> {
			seen.add(MDC.get());
			afterwards.add(this.observations.registry().getCurrentObservation());
		}).blockLast(TIMEOUT));
		assertThat(seen).hasSize(150).containsOnly("caller");
		assertThat(afterwards).hasSize(150).containsOnly(this.parent);
	}

	@Test
	void automaticPropagationShowsTheCallToAllThatRunsForIt() {
		Hooks.enableAutomaticContextPropagation();
		list().blockLast(TIMEOUT);
		assertThat(this.inCall).hasSize(4)
			.allSatisfy((current) -> assertThat(current).isNotNull()
				.extracting(Observation::getContextView)
				.isSameAs(this.observations.call()));
	}

	@Test
	void limitedPropagationTakesTheParentFromTheReactorContext() {
		list().contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, this.parent))
			.blockLast(TIMEOUT);
		assertOneChildOfParent();
	}

	@Test
	void limitedPropagationTakesTheParentThatWasCaptured() {
		this.parent.scoped(() -> list().contextCapture().blockLast(TIMEOUT));
		assertOneChildOfParent();
	}

	@Test
	void limitedPropagationTakesTheParentOfTheThreadWhereThereIsNoOther() {
		this.parent.scoped(() -> list().blockLast(TIMEOUT));
		assertOneChildOfParent();
	}

	@Test
	void aCallWithoutAParentHasNone() {
		list().blockLast(TIMEOUT);
		assertThat(this.observations.call().getParentObservation()).isNull();
	}

	private void assertOneChildOfParent() {
		ReservationObservationContext call = this.observations.call();
		assertThat(call.getParentObservation()).isSameAs(this.parent);
		assertThat(this.observations.requests(4)).hasSize(4)
			.allSatisfy((request) -> assertThat(request.getParentObservation()).isNotNull()
				.extracting((observation) -> observation.getContextView())
				.isSameAs(call));
	}

	private Flux<?> list() {
		return this.client.list(TestSids.TASK);
	}

	private WebClientReservationClient client(URI baseUrl) {
		return TestClient.builder(baseUrl)
			.observationRegistry(this.observations.registry())
			.minBackoff(Duration.ofMillis(1))
			.credentials(() -> Mono.fromSupplier(() -> {
				this.inCall.add(this.observations.registry().getCurrentObservation());
				return TwilioCredentials.basic(TestSids.ACCOUNT, TestClient.PASSWORD);
			}))
			.build();
	}

}
