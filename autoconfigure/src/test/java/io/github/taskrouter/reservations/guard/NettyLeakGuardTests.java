package io.github.taskrouter.reservations.guard;

import io.github.taskrouter.testsupport.NettyLeakGuard;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the buffers of this module's tests are watched.
 */
class NettyLeakGuardTests {

	@Test
	void thisRunIsWatched() {
		assertThat(ResourceLeakDetector.getLevel()).isEqualTo(ResourceLeakDetector.Level.PARANOID);
		assertThat(ResourceLeakDetectorFactory.instance().getClass().getPackage())
			.isEqualTo(NettyLeakGuard.class.getPackage());
	}

}
