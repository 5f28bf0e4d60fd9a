package io.github.taskrouter.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Locale;

import io.github.taskrouter.benchmarks.contestant.Entry;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/**
 * The flight recording of a contestant. Not started by a flag of the JVM, which would
 * announce it on standard output.
 */
final class Profile {

	private static final String FILE = "benchmarks.recording";

	private Profile() {
	}

	/**
	 * Return the flag of a JVM that is to record itself.
	 */
	static String flag(String work, Entry contestant) {
		Path file = Path.of(System.getProperty("benchmarks.home", "."), "benchmarks", "target",
				work + "-" + contestant.name().toLowerCase(Locale.ROOT) + ".jfr");
		return "-D" + FILE + "=" + file;
	}

	/**
	 * Record this JVM until it ends, if it has the flag.
	 */
	static void startIfAsked() throws IOException, ParseException {
		String file = System.getProperty(FILE);
		if (file != null) {
			Recording recording = new Recording(Configuration.getConfiguration("profile"));
			recording.setDumpOnExit(true);
			recording.setDestination(Path.of(file));
			recording.start();
		}
	}

}
