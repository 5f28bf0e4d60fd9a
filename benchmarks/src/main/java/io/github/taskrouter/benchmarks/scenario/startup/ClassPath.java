package io.github.taskrouter.benchmarks.scenario.startup;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entries of a class path, told apart by the name of their artifact: that of a jar
 * without its version, or that of the module whose build has made the classes.
 *
 * @param entries jars and directories
 */
record ClassPath(List<Path> entries) {

	private static final Pattern VERSION = Pattern.compile("-\\d.*$");

	private static final String OURS = "taskrouter-reservations-";

	static ClassPath current() {
		return of(System.getProperty("java.class.path"));
	}

	static ClassPath of(String classPath) {
		return new ClassPath(Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList());
	}

	/**
	 * Keep the entries whose artifact has a name that matches one of these.
	 */
	ClassPath including(String... artifacts) {
		return new ClassPath(this.entries.stream().filter((entry) -> matches(artifact(entry), artifacts)).toList());
	}

	private static boolean matches(String artifact, String... patterns) {
		return Stream.of(patterns).anyMatch(artifact::matches);
	}

	static String artifact(Path entry) {
		String name = entry.getFileName().toString();
		if (name.equals("classes")) {
			return OURS + entry.getParent().getParent().getFileName();
		}
		return VERSION.matcher(name).replaceFirst("");
	}

	@Override
	public String toString() {
		return this.entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
	}

}
