package io.github.taskrouter.reservations.hunt;

import io.github.taskrouter.reservations.fixture.ClientKind;
import io.github.taskrouter.testsupport.HeldOutput;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The small form of {@link EarlyCancelsHunt}.
 */
@ExtendWith(HeldOutput.class)
class EarlyCancelsTests {

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "BUILDER", "BOOT", "JDK" })
	void noOtherCallNotices(ClientKind kind) throws InterruptedException {
		EarlyCancels.verify(kind, 4000);
	}

}
