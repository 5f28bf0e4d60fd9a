package io.github.taskrouter.desk;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;

/**
 * Hands on what is logged to the {@link LeakWatch}, however little of it is printed.
 */
public final class LeakAppender extends AppenderBase<ILoggingEvent> {

	@Override
	protected void append(ILoggingEvent event) {
		LeakWatch.look(event.getLoggerName() + ": " + event.getFormattedMessage());
		if (event.getThrowableProxy() != null) {
			LeakWatch.look(ThrowableProxyUtil.asString(event.getThrowableProxy()));
		}
	}

}
