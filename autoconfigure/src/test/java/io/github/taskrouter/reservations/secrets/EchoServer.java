package io.github.taskrouter.reservations.secrets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Sends back the first bytes that it gets, headers and all, after a text of its own.
 */
final class EchoServer implements AutoCloseable {

	private static final int ENOUGH = 8192;

	private final ServerSocket socket;

	private final byte[] greeting;

	EchoServer(String greeting) {
		this.greeting = greeting.getBytes(StandardCharsets.US_ASCII);
		try {
			this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread thread = new Thread(this::run, "echo");
		thread.setDaemon(true);
		thread.start();
	}

	URI baseUrl() {
		return URI.create("http://localhost:" + this.socket.getLocalPort());
	}

	private void run() {
		while (!this.socket.isClosed()) {
			try (Socket connection = this.socket.accept(); OutputStream answer = connection.getOutputStream()) {
				byte[] request = new byte[ENOUGH];
				int length = connection.getInputStream().read(request);
				answer.write(this.greeting);
				answer.write(request, 0, Math.max(0, length));
			}
			catch (IOException ex) {
				continue;
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
