package io.github.taskrouter.reservations.fault;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One connection of a {@link FaultServer}: what has come in, and all that can be done to
 * it.
 */
final class Wire implements AutoCloseable {

	static final Duration MOMENT = Duration.ofMillis(50);

	private static final Duration LIFE = Duration.ofSeconds(20);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Pattern BODY = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");

	private static final Pattern REQUEST = Pattern.compile("(?:GET|POST) (\\S+) HTTP/1.1\r\n(?s:.*)");

	private final Socket socket;

	private final InputStream input;

	private volatile int requests;

	private final CountDownLatch end = new CountDownLatch(1);

	private String target = "/";

	Wire(Socket socket) throws IOException {
		this.socket = socket;
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout((int) LIFE.toMillis());
		this.input = new BufferedInputStream(socket.getInputStream());
	}

	int requests() {
		return this.requests;
	}

	boolean isEnded() {
		return this.end.getCount() == 0;
	}

	/**
	 * Waits until either side has ended the connection.
	 * @return whether that has come
	 */
	boolean awaitEnd() {
		try {
			return this.end.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Reads a whole request, head and body.
	 * @return whether there was one
	 */
	boolean readRequest() throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
			int read = this.input.read();
			if (read == -1) {
				return false;
			}
			head.write(read);
		}
		Matcher request = REQUEST.matcher(head.toString(StandardCharsets.ISO_8859_1));
		if (!request.matches()) {
			return false;
		}
		this.target = request.group(1);
		Matcher body = BODY.matcher(request.group());
		int length = body.find() ? Integer.parseInt(body.group(1)) : 0;
		if (this.input.readNBytes(length).length < length) {
			return false;
		}
		this.requests++;
		return true;
	}

	/**
	 * Reads the first byte of a request, and no more.
	 */
	Wire readByte() throws IOException {
		this.input.read();
		return this;
	}

	/**
	 * The answer of TaskRouter to the request.
	 */
	String json() {
		return Answers.to(this.target);
	}

	/**
	 * Host and port of the server.
	 */
	String authority() {
		return "127.0.0.1:" + this.socket.getLocalPort();
	}

	/**
	 * Sends a whole answer.
	 */
	Wire answer(String status, String body, String... headers) throws IOException {
		return answer(status, body.getBytes(StandardCharsets.UTF_8), headers);
	}

	/**
	 * Sends a whole answer.
	 */
	Wire answer(String status, byte[] body, String... headers) throws IOException {
		return send(Answers.head(status, headers) + "Content-Length: " + body.length + "\r\n\r\n").send(body);
	}

	/**
	 * Sends a head that announces a body.
	 */
	Wire head(int contentLength) throws IOException {
		return send(Answers.head("200 OK") + "Content-Length: " + contentLength + "\r\n\r\n");
	}

	/**
	 * Sends a head that announces a body in chunks.
	 */
	Wire chunked() throws IOException {
		return send(Answers.head("200 OK") + "Transfer-Encoding: chunked\r\n\r\n");
	}

	Wire chunk(String text) throws IOException {
		return send("%x\r\n%s\r\n".formatted(text.length(), text));
	}

	Wire send(String text) throws IOException {
		return send(text.getBytes(StandardCharsets.UTF_8));
	}

	Wire send(byte[] bytes) throws IOException {
		this.socket.getOutputStream().write(bytes);
		this.socket.getOutputStream().flush();
		return this;
	}

	Wire sendByteByByte(String text) throws IOException {
		for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
			send(new byte[] { each });
		}
		return this;
	}

	Wire pause(Duration duration) {
		try {
			Thread.sleep(duration.toMillis());
			return this;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Waits, and does nothing, until the client ends the connection.
	 */
	void hang() throws IOException {
		while (this.input.read() != -1) {
			Thread.onSpinWait();
		}
	}

	/**
	 * Ends the server's side of the connection (FIN), and waits for the client's.
	 */
	void finish() throws IOException {
		this.socket.shutdownOutput();
		hang();
	}

	/**
	 * Ends the connection by force (RST).
	 */
	void reset() throws IOException {
		pause(Duration.ofMillis(5));
		this.socket.setSoLinger(true, 0);
		close();
	}

	@Override
	public void close() {
		this.end.countDown();
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
