package io.github.taskrouter.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.io.ClassPathResource;

/**
 * Says on the console what to try next.
 */
class ConsoleGuide implements ApplicationListener<ApplicationReadyEvent> {

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		System.out.print(text(event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port")));
	}

	private static String text(String port) {
		try {
			return new ClassPathResource("try-next.txt", ConsoleGuide.class).getContentAsString(StandardCharsets.UTF_8)
				.replace("localhost:8080", "localhost:" + port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
