package io.github.taskrouter.reservations.webclient;

import java.net.URI;

import io.github.taskrouter.reservations.PagingException;
import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The decision alone; {@link PageLinkTests} has it over HTTP.
 */
class PageLinksTests {

	private static final Origin TWILIO = Origin.of(URI.create("https://taskrouter.twilio.com"));

	private static final String LIST = "https://taskrouter.twilio.com" + WireOracle.LIST;

	private final PageLinks links = new PageLinks(TestSids.WORKSPACE, TestSids.TASK, 3);

	@Test
	void followsALinkToTheList() {
		assertThat(this.links.follow(LIST + "?Page=1&PageToken=a%2Fb", 1, TWILIO))
			.hasToString(LIST + "?Page=1&PageToken=a%2Fb");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?Page=1", "Reservations?Page=1", "./Reservations?Page=1", "?Page=1#x" })
	void followsARelativeLinkOnTheList(String link) {
		assertThat(this.links.follow(link, 1, TWILIO)).hasToString(LIST + "?Page=1");
	}

	@Test
	void followsALinkWithoutAQuery() {
		assertThat(this.links.follow(LIST, 1, TWILIO)).hasToString(LIST);
		assertThat(new PageLinks(TestSids.WORKSPACE, TestSids.TASK, 3).follow("#x", 1, TWILIO)).hasToString(LIST);
	}

	@Test
	void requestsTheListAsItIsWrittenHereHoweverTheLinkWritesIt() {
		String link = LIST.replace("https://taskrouter", "HTTPS://TaskRouter").replace(".com", ".com:443");
		assertThat(this.links.follow(link.replace("/Tasks/", "/%54asks/") + "?a", 1, TWILIO)).hasToString(LIST + "?a");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "ht tp://x | is not a URI",
					"https://example.com/a | leads away from https://taskrouter.twilio.com",
					"mailto:someone | leads away from https://taskrouter.twilio.com",
					"//taskrouter.twilio.com:444 | leads away from https://taskrouter.twilio.com",
					"/5 | leads to something else than /v1/Workspaces/" })
	void refusesWhatLeadsElsewhereAndSaysWhy(String link, String reason) {
		assertThatExceptionOfType(PagingException.class).isThrownBy(() -> this.links.follow(link, 2, TWILIO))
			.withMessageStartingWith(
					"List of reservations of task " + TestSids.TASK + " can't go on to page 2: its link ")
			.withMessageContaining(reason)
			.withMessageEndingWith(": " + link)
			.satisfies((failure) -> {
				assertThat(failure.getLink()).isEqualTo(link);
				assertThat(failure.getPageNumber()).isEqualTo(2);
				assertThat(failure.getResumeAt()).isNull();
			});
	}

	@Test
	void refusesALinkPastTheCapAndSaysWhereToResume() {
		assertThat(this.links.follow("?a", 2, TWILIO)).isNotNull();
		assertThatExceptionOfType(PagingException.class).isThrownBy(() -> this.links.follow("?b#c", 3, TWILIO))
			.withMessageContaining("leads past the cap of 3 pages (max-pages)")
			.satisfies((failure) -> assertThat(failure.getResumeAt()).hasToString(LIST + "?b"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "?Page=1", "?Page=1#other", "Reservations?Page=1" })
	void refusesALinkThatWasFollowedBefore(String again) {
		this.links.follow(LIST + "?Page=1", 1, TWILIO);
		assertThatExceptionOfType(PagingException.class).isThrownBy(() -> this.links.follow(again, 2, TWILIO))
			.withMessageContaining("has been followed before");
	}

	@Test
	void refusesALinkToAnAddressThatWasRequestedWithoutOne() {
		this.links.asked(LIST + "?PageSize=50");
		assertThatExceptionOfType(PagingException.class).isThrownBy(() -> this.links.follow("?PageSize=50", 1, TWILIO))
			.withMessageContaining("has been followed before");
	}

	@Test
	void readsALinkOrNone() {
		assertThat(PageLinks.parse("/a?b#c")).hasToString("/a?b#c");
		assertThat(PageLinks.parse("a b")).isNull();
	}

	@Test
	void takesAListToStartAtWhateverItsOriginAndRefusesAnythingElse() {
		PageLinks.requireList(URI.create(LIST + "?a"), TestSids.WORKSPACE, TestSids.TASK);
		PageLinks.requireList(URI.create("?a"), TestSids.WORKSPACE, TestSids.TASK);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PageLinks.requireList(URI.create("https://user:s3cret@taskrouter.twilio.com/a"),
					TestSids.WORKSPACE, TestSids.TASK))
			.withMessage("startingAt must be a link to the reservations of task %s in workspace %s but was %s"
				.formatted(TestSids.TASK, TestSids.WORKSPACE, "https://…@taskrouter.twilio.com/a"));
	}

}
