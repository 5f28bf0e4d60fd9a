package io.github.taskrouter.desk;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.UnsynchronizedAppenderBase;

/**
 * Hands on what is logged to the {@link LeakWatch}, however little of it is printed.
 * Without a lock, since event loops log as well.
 */
public final class LeakAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

	@Override
	protected void append(ILoggingEvent event) {
		LeakWatch.look(event.getLoggerName() + ": " + event.getFormattedMessage());
		if (event.getThrowableProxy() != null) {
			LeakWatch.look(ThrowableProxyUtil.asString(event.getThrowableProxy()));
		}
	}

}
