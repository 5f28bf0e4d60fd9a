package io.github.taskrouter.reservations.hunt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that accepts no connection until it is opened, and then counts those that
 * bring anything.
 */
final class FullBacklog implements AutoCloseable {

	private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

	private final List<Socket> sockets = new ArrayList<>();

	private final AtomicInteger spoke = new AtomicInteger();

	FullBacklog() throws IOException {
		try {
			while (this.sockets.size() < 20) {
				Socket filler = new Socket();
				this.sockets.add(filler);
				filler.connect(new InetSocketAddress(this.server.getInetAddress(), this.server.getLocalPort()), 300);
			}
			throw new IllegalStateException("the backlog is never full");
		}
		catch (SocketTimeoutException ex) {
			// the backlog is full
		}
	}

	URI baseUrl() {
		return URI.create("http://127.0.0.1:" + this.server.getLocalPort());
	}

	/**
	 * Accept all that comes, until nothing has come for longer than a client takes to ask
	 * again.
	 * @return how many connections brought anything
	 */
	int spokeOnceOpened() throws IOException, InterruptedException {
		List<Thread> readers = new ArrayList<>();
		this.server.setSoTimeout(3500);
		try {
			while (true) {
				Socket socket = this.server.accept();
				this.sockets.add(socket);
				Thread reader = new Thread(() -> read(socket), "full-backlog");
				reader.start();
				readers.add(reader);
			}
		}
		catch (SocketTimeoutException ex) {
			for (Thread reader : readers) {
				reader.join();
			}
			return this.spoke.get();
		}
	}

	private void read(Socket socket) {
		try {
			socket.setSoTimeout(1000);
			if (socket.getInputStream().read() != -1) {
				this.spoke.incrementAndGet();
			}
		}
		catch (IOException ex) {
			// nothing came
		}
	}

	@Override
	public void close() throws IOException {
		for (Socket socket : this.sockets) {
			socket.close();
		}
		this.server.close();
	}

}
