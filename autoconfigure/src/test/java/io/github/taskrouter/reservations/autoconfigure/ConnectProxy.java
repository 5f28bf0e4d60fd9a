package io.github.taskrouter.reservations.autoconfigure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy that opens tunnels. All of them end at one server, whatever host they are for.
 */
final class ConnectProxy implements AutoCloseable {

	private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

	private final List<String> targets = new CopyOnWriteArrayList<>();

	private final int serverPort;

	ConnectProxy(int serverPort) throws IOException {
		this.serverPort = serverPort;
		run(this::accept);
	}

	int port() {
		return this.socket.getLocalPort();
	}

	/**
	 * Return the host and port of each tunnel, in order.
	 */
	List<String> targets() {
		return this.targets;
	}

	private void accept() throws IOException {
		while (!this.socket.isClosed()) {
			Socket client = this.socket.accept();
			run(() -> tunnel(client));
		}
	}

	private void tunnel(Socket client) throws IOException {
		try (client; Socket server = new Socket(InetAddress.getLoopbackAddress(), this.serverPort)) {
			this.targets.add(readTarget(client.getInputStream()));
			client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			run(() -> copy(server, client));
			copy(client, server);
		}
	}

	private static String readTarget(InputStream input) throws IOException {
		BufferedReader reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.US_ASCII));
		String first = reader.readLine();
		for (String line = first; !line.isEmpty(); line = reader.readLine()) {
		}
		return first.split(" ")[1];
	}

	private static void copy(Socket from, Socket to) throws IOException {
		OutputStream output = to.getOutputStream();
		from.getInputStream().transferTo(output);
		to.shutdownOutput();
	}

	private static void run(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException ex) {
				// the end of a socket is the end of its thread
			}
		}, "connect-proxy");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	private interface Work {

		void run() throws IOException;

	}

}
