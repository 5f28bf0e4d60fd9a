package io.github.taskrouter.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where figures come from.
 *
 * @param date when the run began
 * @param commit the commit, with {@code +} if files had changed since
 * @param jdk the Java runtime
 * @param cpu the model of the CPU
 * @param cores how many cores the run could use
 * @param kernel the operating system
 * @param load the load average at the start
 */
public record Environment(Instant date, String commit, String jdk, String cpu, int cores, String kernel, double load) {

	/**
	 * Look around.
	 * @param home the root of the repository
	 * @return the environment
	 */
	public static Environment current(Path home) {
		return new Environment(Instant.now().truncatedTo(ChronoUnit.SECONDS),
				output(home, "git", "describe", "--always", "--abbrev=10", "--dirty=+", "--exclude=*"),
				System.getProperty("java.vm.name") + " " + Runtime.version(), cpuModel(),
				Runtime.getRuntime().availableProcessors(),
				System.getProperty("os.name") + " " + System.getProperty("os.version"),
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
	}

	private static String cpuModel() {
		Path file = Path.of("/proc/cpuinfo");
		try {
			return Files.exists(file) ? Files.readAllLines(file)
				.stream()
				.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse(System.getProperty("os.arch")) : System.getProperty("os.arch");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String output(Path directory, String... command) {
		try {
			Process process = new ProcessBuilder(command).directory(directory.toFile()).start();
			return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			return "unknown";
		}
	}

	@Override
	public String toString() {
		return "%s, commit %s, %s, %s, %d cores, %s, load average %.2f at the start".formatted(this.date, this.commit,
				this.jdk, this.cpu, this.cores, this.kernel, this.load);
	}

}
