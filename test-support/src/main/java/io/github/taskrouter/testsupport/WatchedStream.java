package io.github.taskrouter.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A stream that looks for {@link Secrets} in each line that is printed.
 */
final class WatchedStream extends FilterOutputStream {

	private final Secrets secrets;

	private final ByteArrayOutputStream line = new ByteArrayOutputStream();

	private WatchedStream(OutputStream stream, Secrets secrets) {
		super(stream);
		this.secrets = secrets;
	}

	/**
	 * Watch a stream.
	 * @param stream where the lines go on their way
	 * @param secrets what to look for
	 * @return the stream to print to instead
	 */
	static PrintStream watch(PrintStream stream, Secrets secrets) {
		return new PrintStream(new WatchedStream(stream, secrets), true, StandardCharsets.UTF_8);
	}

	@Override
	public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
		this.out.write(bytes, offset, length);
		this.line.write(bytes, offset, length);
		if (length > 0 && bytes[offset + length - 1] == '\n') {
			lookAtTheLine();
		}
	}

	@Override
	public synchronized void write(int character) throws IOException {
		this.out.write(character);
		this.line.write(character);
		if (character == '\n') {
			lookAtTheLine();
		}
	}

	private void lookAtTheLine() {
		this.secrets.look(this.line.toString(StandardCharsets.UTF_8));
		this.line.reset();
	}

}
