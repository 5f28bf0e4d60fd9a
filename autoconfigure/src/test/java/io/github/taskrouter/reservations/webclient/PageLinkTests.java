package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.time.Duration;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.taskrouter.reservations.PagingException;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.ReservationQuery;
import io.github.taskrouter.reservations.fixture.PagedListing;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Which links of pages are followed, and which are not.
 */
class PageLinkTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final String OTHER_TASK = "WT" + "f".repeat(32);

	private final PagedListing listing = new PagedListing();

	private final WireMockServer foreign = new WireMockServer(WireMockConfiguration.options().dynamicPort());

	private final ReservationClient client = TestClient.builder(this.listing.baseUrl()).build();

	PageLinkTests() {
		this.foreign.start();
	}

	@AfterEach
	void stop() {
		this.listing.close();
		this.foreign.stop();
	}

	@Test
	void aLinkToAnotherServerIsAnErrorAndGetsNoRequest() {
		String link = this.foreign.baseUrl() + "/v1/next";
		this.listing.page(0, this.listing.page(0, 3, "\"" + link + "\""));
		StepVerifier.create(this.client.list(TestSids.TASK))
			.expectNextCount(3)
			.expectErrorSatisfies(
					(failure) -> assertThat(failure).isInstanceOfSatisfying(PagingException.class, (ex) -> {
						assertThat(ex.getLink()).isEqualTo(link);
						assertThat(ex.getPageNumber()).isEqualTo(1);
						assertThat(ex.getResumeAt()).isNull();
					}).hasMessageContaining(link).hasMessageContaining("page 1"))
			.verify(TIMEOUT);
		assertThat(this.foreign.getAllServeEvents()).isEmpty();
		assertThat(this.listing.requestsOnceQuiet()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://localhost:PORT/next", "http://localhost/next", "http://localhost:PORT1/next",
			"http://127.0.0.1:PORT/next", "http://localhost.:PORT/next", "http://localhost.example.com:PORT/next",
			"http://user@localhost:PORT/next", "http://user:password@localhost:PORT/next",
			"http://localhost:PORT@example.com/next", "//example.com/next", "ftp://localhost:PORT/next",
			"mailto:someone", "http:///next", "http://localhost:PORT\\\\@example.com/next", "ht tp://x",
			"http://%6cocalhost:PORT/next" })
	void aLinkThatLeavesTheOriginByATrickIsAnError(String template) {
		String port = String.valueOf(this.listing.baseUrl().getPort());
		String link = template.replace("PORT", port);
		this.listing.page(0, this.listing.page(0, 3, "\"" + link + "\""));
		StepVerifier.create(this.client.list(TestSids.TASK))
			.expectNextCount(3)
			.expectError(PagingException.class)
			.verify(TIMEOUT);
		assertThat(this.listing.requestsOnceQuiet()).isEqualTo(1);
	}

	@Test
	void aPasswordInALinkIsNotInTheMessage() {
		String link = this.listing.link(1).replace("http://", "http://user:password@");
		this.listing.page(0, this.listing.page(0, 3, link));
		StepVerifier.create(this.client.list(TestSids.TASK))
			.expectNextCount(3)
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(PagingException.class)
				.hasMessageContaining("http://…@localhost")
				.hasMessageNotContaining("password"))
			.verify(TIMEOUT);
	}

	@Test
	void theSameOriginInOtherLettersIsFollowed() {
		this.listing.serve(2, 3);
		String link = this.listing.link(1).replace("http://localhost", "HTTP://LocalHost");
		this.listing.page(0, this.listing.page(0, 3, link));
		StepVerifier.create(this.client.list(TestSids.TASK)).expectNextCount(6).expectComplete().verify(TIMEOUT);
	}

	@Test
	void aLinkWithoutAnOriginStaysOnTheConfiguredOne() {
		this.listing.serve(2, 3);
		String link = this.listing.link(1).replace(this.listing.baseUrl().toString(), "");
		this.listing.page(0, this.listing.page(0, 3, link));
		StepVerifier.create(this.client.list(TestSids.TASK)).expectNextCount(6).expectComplete().verify(TIMEOUT);
	}

	@Test
	void aLinkIsSentAsItIs() {
		this.listing.serve(2, 3);
		String link = this.listing.uri(1) + "&x=%2F%7Ba%7D+b";
		this.listing.page(0, this.listing.page(0, 3, "\"" + link + "\""));
		StepVerifier.create(this.client.list(TestSids.TASK)).expectNextCount(6).expectComplete().verify(TIMEOUT);
		assertThat(this.listing.requests().get(1).getUrl()).endsWith("&x=%2F%7Ba%7D+b");
	}

	@Test
	void aLinkToThePageItselfIsAnError() {
		this.listing.page(0, this.listing.page(0, 3, this.listing.link(1)));
		this.listing.page(1, this.listing.page(1, 3, this.listing.link(1)));
		StepVerifier.create(this.client.list(TestSids.TASK))
			.expectNextCount(6)
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(PagingException.class)
				.hasMessageContaining("followed before"))
			.verify(TIMEOUT);
		assertThat(this.listing.requestsOnceQuiet()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/Workspaces/OTHER/Tasks/TASK/Reservations",
			"/v1/Workspaces/SPACE/Tasks/OTHERTASK/Reservations",
			"/v1/Workspaces/SPACE/Tasks/%57TffffffffffffffffffffffffffffffffZ/Reservations",
			"/v1/Workspaces/SPACE/Tasks/TASK%2FReservations", "/v1/Workspaces/SPACE/Tasks%2FTASK/Reservations",
			"/v1/Workspaces/SPACE/Tasks/TASK/../TASK/Reservations",
			"/v1/Workspaces/SPACE/Tasks/TASK/%2e%2e/TASK/Reservations",
			"/v1/Workspaces/SPACE/Tasks/TASK/Reservations/../../OTHERTASK/Reservations", "../OTHERTASK/Reservations",
			"/v1/Workspaces/SPACE/Tasks//TASK/Reservations", "//v1/Workspaces/SPACE/Tasks/TASK/Reservations",
			"/v1/Workspaces/SPACE/Tasks/TASK/Reservations;a=b", "/v1/Workspaces/SPACE/Tasks/TASK;a/Reservations",
			"/v1/Workspaces/SPACE/Tasks/TASK/Reservations/", "/v1/Workspaces/SPACE/Tasks/TASK/Reservations/RESERVATION",
			"/v1/Workspaces/SPACE/Workers/TASK/Reservations", "/v1/Workspaces/SPACE/Workers/WORKER/Reservations",
			"/v1/workspaces/SPACE/Tasks/TASK/Reservations", "/v2/Workspaces/SPACE/Tasks/TASK/Reservations",
			"/v1/Workspaces/SPACE/Tasks/wt00000000000000000000000000000005/Reservations",
			"/v1/Workspaces/SPACE/Tasks/TASK/Reservations%00", "/v1/Workspaces/SPACE/Tasks/TASK", "/5", "5", "/" })
	void aLinkToAnythingButTheListItselfIsAnErrorAndGetsNoRequest(String template) {
		String link = template.replace("OTHERTASK", OTHER_TASK)
			.replace("OTHER", TestSids.OTHER_WORKSPACE)
			.replace("SPACE", TestSids.WORKSPACE)
			.replace("RESERVATION", TestSids.RESERVATION)
			.replace("TASK", TestSids.TASK)
			.replace("WORKER", TestSids.WORKER);
		this.listing.page(0, this.listing.page(0, 3, "\"" + link + "?Page=1\""));
		StepVerifier.create(this.client.list(TestSids.TASK))
			.expectNextCount(3)
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(PagingException.class))
			.verify(TIMEOUT);
		URI startingAt = URI.create(link + "?Page=1");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.list(TestSids.TASK, ReservationQuery.all().startingAt(startingAt)))
			.withMessageContaining("startingAt must be a link to the reservations of task " + TestSids.TASK);
		assertThat(this.listing.requestsOnceQuiet()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?Page=1&PageToken=PT1", "Reservations?Page=1&PageToken=PT1",
			"/v1/Workspaces/SPACE/Tasks/%57T00000000000000000000000000000005/Reservations?Page=1&PageToken=PT1" })
	void aLinkToTheListItselfIsFollowedHoweverItIsWritten(String template) {
		this.listing.serve(2, 3);
		String link = template.replace("SPACE", TestSids.WORKSPACE);
		this.listing.page(0, this.listing.page(0, 3, "\"" + link + "\""));
		StepVerifier.create(this.client.list(TestSids.TASK)).expectNextCount(6).expectComplete().verify(TIMEOUT);
		StepVerifier.create(this.client.list(TestSids.TASK, ReservationQuery.all().startingAt(URI.create(link))))
			.expectNextCount(3)
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void aLoopThatVariesOnlyTheFragmentIsAnErrorAndTheFragmentIsNotSent() {
		this.listing.page(0, this.listing.page(0, 3, "\"" + this.listing.uri(1) + "#0\""));
		this.listing.page(1, this.listing.page(1, 3, "\"" + this.listing.uri(1) + "#1\""));
		StepVerifier.create(this.client.list(TestSids.TASK))
			.expectNextCount(6)
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(PagingException.class)
				.hasMessageContaining("followed before"))
			.verify(TIMEOUT);
		assertThat(this.listing.requests()).hasSize(2).noneMatch((request) -> request.getUrl().contains("#"));
	}

	@Test
	void aLinkGoesOutInAscii() {
		PageLinks links = new PageLinks(TestSids.WORKSPACE, TestSids.TASK, 10);
		Origin origin = Origin.of(this.listing.baseUrl());
		assertThat(links.follow("?Page=\u00e9\u20ac\ud83d\ude00%C3%A9", 1, origin).toString())
			.endsWith("/Reservations?Page=%C3%A9%E2%82%AC%F0%9F%98%80%C3%A9");
		this.listing.serve(2, 3);
		this.listing.page(0, this.listing.page(0, 3, "\"" + this.listing.uri(1) + "&x=\u00e9\""));
		StepVerifier.create(this.client.list(TestSids.TASK)).expectNextCount(6).expectComplete().verify(TIMEOUT);
		assertThat(this.listing.requests().get(1).getUrl()).endsWith("&x=%C3%A9");
	}

	@Test
	void aLinkToTheAddressOfTheFirstPageIsAnError() {
		String first = this.listing.uri(0).toString().replaceAll("\\?.*", "?PageSize=1000");
		this.listing.page(0, this.listing.page(0, 3, "\"" + first + "\""));
		StepVerifier.create(this.client.list(TestSids.TASK))
			.expectNextCount(3)
			.expectError(PagingException.class)
			.verify(TIMEOUT);
	}

	@Test
	void aCycleOfPagesIsAnErrorWhenItCloses() {
		this.listing.serve(5, 3);
		this.listing.page(3, this.listing.page(3, 3, this.listing.link(1)));
		StepVerifier.create(this.client.list(TestSids.TASK))
			.expectNextCount(12)
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOfSatisfying(PagingException.class,
					(ex) -> assertThat(ex.getPageNumber()).isEqualTo(4)))
			.verify(TIMEOUT);
		assertThat(this.listing.requestsOnceQuiet()).isEqualTo(4);
	}

	@Test
	void aChainPastTheCapIsAnErrorThatCanBeResumed() {
		this.listing.serve(5, 3);
		ReservationClient capped = TestClient.builder(this.listing.baseUrl()).maxPages(3).build();
		StepVerifier.create(capped.list(TestSids.TASK))
			.expectNextCount(9)
			.expectErrorSatisfies((failure) -> assertThat(failure)
				.isInstanceOfSatisfying(PagingException.class,
						(ex) -> assertThat(ex.getResumeAt()).isEqualTo(this.listing.uri(3)))
				.hasMessageContaining("max-pages"))
			.verify(TIMEOUT);
		assertThat(this.listing.requestsOnceQuiet()).isEqualTo(3);
	}

	@Test
	void aChainAsLongAsTheCapIsWhole() {
		this.listing.serve(3, 3);
		ReservationClient capped = TestClient.builder(this.listing.baseUrl()).maxPages(3).build();
		StepVerifier.create(capped.list(TestSids.TASK)).expectNextCount(9).expectComplete().verify(TIMEOUT);
	}

	@Test
	void aListDoesNotStartOnAnotherServer() {
		URI link = URI
			.create(this.listing.uri(1).toString().replace(this.listing.baseUrl().toString(), this.foreign.baseUrl()));
		StepVerifier.create(this.client.list(TestSids.TASK, ReservationQuery.all().startingAt(link)))
			.expectError(PagingException.class)
			.verify(TIMEOUT);
		assertThat(this.foreign.getAllServeEvents()).isEmpty();
	}

}
