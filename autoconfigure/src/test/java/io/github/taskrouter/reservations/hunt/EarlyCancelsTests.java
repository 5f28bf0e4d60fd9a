package io.github.taskrouter.reservations.hunt;

import io.github.taskrouter.reservations.fixture.ClientKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The small form of {@link EarlyCancelsHunt}.
 */
class EarlyCancelsTests {

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "BUILDER", "BOOT", "JDK" })
	void noOtherCallNotices(ClientKind kind) throws InterruptedException {
		EarlyCancels.verify(kind, 4000);
	}

}
