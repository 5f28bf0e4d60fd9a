package io.github.taskrouter.testsupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

@ExtendWith(HeldOutput.class)
class LeakWatchTests {

	private static final Logger logger = LoggerFactory.getLogger("org.example");

	private final LeakWatch watch = new LeakWatch();

	@Test
	void noticesWhatIsPrinted() {
		System.out.println("To=+15550100");
		assertThat(LeakWatch.leaks()).singleElement().asString().contains("To=+15550100");
	}

	@Test
	void noticesWhatIsPrintedToTheErrorStreamByCharacter() {
		"t0p-s3cret\n".chars().forEach(System.err::write);
		System.err.flush();
		assertThat(LeakWatch.leaks()).singleElement().asString().contains("t0p-s3cret");
	}

	@Test
	void noticesWhatIsLoggedButNotPrinted() {
		logger.trace("token {}", "t0p-s3cret");
		assertThat(LeakWatch.leaks()).singleElement().asString().contains("org.example: token t0p-s3cret");
	}

	@Test
	void noticesTheCauseOfALoggedFailure() {
		logger.debug("failed", new IllegalStateException("top", new IllegalStateException("t0p-s3cret")));
		assertThat(LeakWatch.leaks()).singleElement().asString().contains("Caused by");
	}

	@Test
	void ignoresCommentsInTheListOfSecrets() {
		logger.trace("A comment is not watched.");
		assertThat(LeakWatch.leaks()).isEmpty();
	}

	@Test
	void failsTheTestOnceForALeak() {
		logger.trace("t0p-s3cret");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.watch.afterEach(null))
			.withMessageContaining("secrets or phone numbers came to light: ['t0p-s3cret' in: ");
		assertThatNoException().isThrownBy(() -> this.watch.afterAll(null));
	}

}
