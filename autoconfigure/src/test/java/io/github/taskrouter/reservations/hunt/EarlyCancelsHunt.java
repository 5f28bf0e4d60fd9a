package io.github.taskrouter.reservations.hunt;

import io.github.taskrouter.reservations.fixture.ClientKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * As many early cancels as {@code hunt.cancels} says.
 */
class EarlyCancelsHunt {

	private static final int CANCELS = Integer.getInteger("hunt.cancels", 100_000);

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "BUILDER", "BOOT", "JDK" })
	void noOtherCallNotices(ClientKind kind) throws InterruptedException {
		EarlyCancels.verify(kind, CANCELS);
	}

}
