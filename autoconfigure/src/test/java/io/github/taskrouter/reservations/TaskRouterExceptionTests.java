package io.github.taskrouter.reservations;

import java.io.IOException;
import java.net.URI;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TaskRouterException} and its kinds without an answer.
 */
class TaskRouterExceptionTests {

	private static final URI LINK = URI.create("https://taskrouter.twilio.com/v1/next?PageToken=a");

	private static final IOException CAUSE = new IOException("cut off");

	@Test
	void aDecodingExceptionTellsWhereToResume() {
		TaskRouterDecodingException ex = TaskRouterDecodingException.create("page 2 is cut off", CAUSE, LINK);
		assertThat(ex).hasMessage("page 2 is cut off").hasCause(CAUSE);
		assertThat(ex.getResumeAt()).isEqualTo(LINK);
		assertThat(TaskRouterDecodingException.create("cut off", null, null)).hasNoCause();
	}

	@Test
	void aTransportExceptionTellsWhetherTheRequestMayHaveBeenProcessed() {
		assertThat(TaskRouterTransportException.create("refused", false, null, null).isSent()).isFalse();
		TaskRouterTransportException ex = TaskRouterTransportException.create("timed out", true, CAUSE, LINK);
		assertThat(ex.isSent()).isTrue();
		assertThat(ex).hasMessage("timed out").hasCause(CAUSE);
		assertThat(ex.getResumeAt()).isEqualTo(LINK);
	}

	@Test
	void aPagingExceptionNamesThePageAndItsLink() {
		PagingException ex = PagingException.create("page 3 is on another origin", 3, "https://other.example/", null);
		assertThat(ex).hasMessage("page 3 is on another origin").hasNoCause();
		assertThat(ex.getPageNumber()).isEqualTo(3);
		assertThat(ex.getLink()).isEqualTo("https://other.example/");
		assertThat(ex.getResumeAt()).isNull();
		assertThat(PagingException.create("past the cap", 3, LINK.toString(), LINK).getResumeAt()).isEqualTo(LINK);
	}

}
