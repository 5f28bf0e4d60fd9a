package io.github.taskrouter.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.taskrouter.testsupport.HeldOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

/**
 * The commands that the console tells to try, run as they stand.
 */
@ExtendWith({ HeldOutput.class, OutputCaptureExtension.class })
class ConsoleGuideTests {

	@Test
	void eachCommandWorksAsItStands(CapturedOutput output) {
		assumeThatCode(() -> run("curl --version")).doesNotThrowAnyException();
		try (ConfigurableApplicationContext desk = start()) {
			assertThat(desk.isRunning()).isTrue();
			List<String> commands = commands(output);
			assertThat(commands).hasSize(10);
			assertThat(run(commands.get(0))).startsWith("HTTP/1.1 200").contains("ETag: 0", "\"pending\"");
			assertThat(run(commands.get(1)).lines()).hasSize(75);
			assertThat(run(commands.get(2)).strip()).isEqualTo("2500");
			assertThat(run(commands.get(3)).lines()).isNotEmpty().allMatch((line) -> line.contains("\"timeout\""));
			assertThat(run(commands.get(4))).startsWith("HTTP/1.1 200").contains("ETag: 1", "\"accepted\"");
			assertThat(run(commands.get(5))).startsWith("HTTP/1.1 412").contains("problem+json", "20412");
			assertThat(run(commands.get(6))).startsWith("HTTP/1.1 200").contains("\"accepted\"");
			assertThat(run(commands.get(7))).startsWith("HTTP/1.1 200").contains("ETag: 2");
			assertThat(run(commands.get(8))).startsWith("HTTP/1.1 200").contains("\"rejected\"");
			assertThat(run(commands.get(9))).startsWith("HTTP/1.1 404").contains("problem+json", "20404");
		}
	}

	private static ConfigurableApplicationContext start() {
		return SpringApplication.from(ReservationDeskApplication::main)
			.with(DemoConfiguration.class, ConsoleGuide.class)
			.run("--server.port=0")
			.getApplicationContext();
	}

	private static List<String> commands(CapturedOutput output) {
		return output.toString().lines().map(String::strip).filter((line) -> line.startsWith("curl ")).toList();
	}

	private static String run(String command) {
		try {
			Process process = new ProcessBuilder("sh", "-c", command).redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
			assertThat(process.exitValue()).as(command).isZero();
			return output;
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
