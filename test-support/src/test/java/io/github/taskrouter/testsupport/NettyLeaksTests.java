package io.github.taskrouter.testsupport;

import java.util.List;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import io.netty.util.ResourceLeakTracker;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class NettyLeaksTests {

	private final NettyLeaks leaks = new NettyLeaks(List.of("acceptedPlace"));

	private final ResourceLeakDetector<Object> detector = this.leaks.newResourceLeakDetector(Object.class, 1);

	@Test
	void thisRunIsWatched() {
		assertThat(ResourceLeakDetector.getLevel()).isEqualTo(ResourceLeakDetector.Level.PARANOID);
		assertThat(ResourceLeakDetectorFactory.instance()).isInstanceOf(NettyLeaks.class);
	}

	@Test
	void aBufferThatNobodyGivesBackFailsTheRun() {
		assertThat(this.detector.track(new Object())).isNotNull();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(this.leaks::assertNone)
			.withMessageContaining("Netty reports 1 leaks")
			.withMessageContaining("NettyLeaksTests");
	}

	@Test
	void aBufferThatIsGivenBackDoesNotFailTheRun() {
		Object buffer = new Object();
		ResourceLeakTracker<Object> tracker = this.detector.track(buffer);
		assertThat(tracker.close(buffer)).isTrue();
		assertThatNoException().isThrownBy(this.leaks::assertNone);
	}

	@Test
	void aBufferFromAnAcceptedPlaceDoesNotFailTheRun() {
		acceptedPlace();
		assertThatNoException().isThrownBy(this.leaks::assertNone);
	}

	private void acceptedPlace() {
		assertThat(this.detector.track(new Object())).isNotNull();
	}

}
