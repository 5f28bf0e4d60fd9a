package io.github.taskrouter.benchmarks.scenario.startup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.github.taskrouter.benchmarks.contestant.Entry;
import io.github.taskrouter.benchmarks.harness.Figure;
import io.github.taskrouter.benchmarks.harness.Machine;
import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.harness.Result;
import io.github.taskrouter.benchmarks.harness.Work;

/**
 * How large the jars are that a user gets: this project's alone, and those of Twilio's
 * SDK.
 */
public final class JarSize implements Work {

	private static final String OURS = "taskrouter-reservations-(spring-boot-)?(autoconfigure|starter)";

	/** The size of all jars. */
	public static final Metric BYTES = new Metric("bytes of jars", "bytes", Metric.Best.LOW);

	@Override
	public String name() {
		return "jars";
	}

	@Override
	public String caption() {
		return "Size of the jars, without what they depend on";
	}

	@Override
	public List<Result> run(Machine machine) {
		return List.of(result(Entry.THIS_CLIENT, ClassPath.current().including(OURS)),
				result(Entry.TWILIO_JAVA, ClassPath.current().including("twilio")));
	}

	private Result result(Entry contestant, ClassPath jars) {
		Map<Metric, Figure> figures = new LinkedHashMap<>();
		figures.put(BYTES, Figure.of(jars.entries().stream().mapToLong(JarSize::size).sum()));
		return new Result(name(), contestant.title(), figures);
	}

	static long size(Path entry) {
		try {
			return Files.isDirectory(entry) ? packedSize(entry) : Files.size(entry);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Classes that are not packed yet, as in a run from the build's reactor.
	 */
	private static long packedSize(Path classes) throws IOException {
		ByteArrayOutputStream jar = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(jar); Stream<Path> files = Files.walk(classes)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
				Files.copy(file, zip);
			}
		}
		return jar.size();
	}

}
