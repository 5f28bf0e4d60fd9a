package io.github.taskrouter.reservations.secrets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Takes down every line that our packages, Spring's web client and Netty log, down to
 * TRACE, and keeps it off the console.
 */
final class LogCapture extends UnsynchronizedAppenderBase<ILoggingEvent> implements AutoCloseable {

	private static final List<String> NAMES = List.of("io.github.taskrouter", "org.springframework.web",
			"org.springframework.http", "org.springframework.core.codec", "reactor", "reactor.netty", "io.netty",
			"tools.jackson", "io.micrometer");

	private final Evidence evidence;

	private final Map<Logger, @Nullable Level> levels = new HashMap<>();

	LogCapture(Evidence evidence) {
		this.evidence = evidence;
		for (String name : NAMES) {
			Logger logger = (Logger) LoggerFactory.getLogger(name);
			this.levels.put(logger, logger.getLevel());
		}
		start();
		this.levels.keySet().forEach((logger) -> {
			logger.setLevel(Level.TRACE);
			logger.setAdditive(false);
			logger.addAppender(this);
		});
	}

	@Override
	protected void append(ILoggingEvent event) {
		String trace = ThrowableProxyUtil.asString(event.getThrowableProxy());
		this.evidence.add("log of " + event.getLoggerName(), event.getFormattedMessage() + trace);
	}

	@Override
	public void close() {
		this.levels.forEach((logger, level) -> {
			logger.detachAppender(this);
			logger.setAdditive(true);
			logger.setLevel(level);
		});
	}

}
