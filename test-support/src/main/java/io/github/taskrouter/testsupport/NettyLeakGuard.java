package io.github.taskrouter.testsupport;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Fails a test run in which Netty has seen a buffer that was not released. Netty notices
 * when the garbage collector takes the buffer, so the report comes at the end of the run;
 * it lists where the buffer was touched. Leaks of other libraries, which cannot be fixed
 * here, are named in {@code src/test/resources/accepted-netty-leaks.txt}, one place a
 * line.
 */
public final class NettyLeakGuard implements LauncherSessionListener {

	private static final NettyLeaks LEAKS = new NettyLeaks(TextLines.of("accepted-netty-leaks.txt"));

	@Override
	public void launcherSessionOpened(LauncherSession session) {
		if (ResourceLeakDetector.getLevel() == ResourceLeakDetector.Level.PARANOID) {
			ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(LEAKS);
		}
	}

	@Override
	public void launcherSessionClosed(LauncherSession session) {
		if (ResourceLeakDetectorFactory.instance() == LEAKS) {
			LEAKS.assertNone();
		}
	}

}
