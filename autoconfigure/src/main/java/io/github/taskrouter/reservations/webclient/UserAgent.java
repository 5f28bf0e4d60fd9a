package io.github.taskrouter.reservations.webclient;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The {@code User-Agent} header: the name of this library, its version and that of Java.
 */
final class UserAgent {

	private static final String RESOURCE = "version.properties";

	static final String VALUE = "taskrouter-reservations/%s Java/%s".formatted(version(),
			System.getProperty("java.version"));

	private UserAgent() {
	}

	private static String version() {
		Properties properties = new Properties();
		try (InputStream resource = UserAgent.class.getResourceAsStream(RESOURCE)) {
			properties.load(resource);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return properties.getProperty("version");
	}

}
