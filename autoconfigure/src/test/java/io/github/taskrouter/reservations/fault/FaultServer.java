package io.github.taskrouter.reservations.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server on a bare socket that plays a {@link Script} on each connection, and counts
 * what reaches it. Its threads end with their connections, at the latest when it is
 * closed.
 */
final class FaultServer implements Closeable {

	private final ServerSocket socket;

	private final List<Wire> wires = new CopyOnWriteArrayList<>();

	private volatile Script accepted;

	private volatile Wire lastUsed;

	private volatile Script requested;

	FaultServer(Script requested) {
		this(Script.LISTEN, requested);
	}

	FaultServer(Script accepted, Script requested) {
		this(loopback(), accepted, requested);
	}

	FaultServer(ServerSocket socket, Script accepted, Script requested) {
		this.socket = socket;
		this.accepted = accepted;
		this.requested = requested;
		start(this::accept);
	}

	private static ServerSocket loopback() {
		try {
			return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Answers well from now on, on connections old and new.
	 */
	void recover() {
		this.accepted = Script.LISTEN;
		this.requested = Script.WELL;
	}

	URI baseUrl(String scheme) {
		return URI.create("%s://127.0.0.1:%d".formatted(scheme, this.socket.getLocalPort()));
	}

	URI baseUrl() {
		return baseUrl("http");
	}

	/**
	 * How many whole requests have been read.
	 */
	int requests() {
		return this.wires.stream().mapToInt(Wire::requests).sum();
	}

	int connections() {
		return this.wires.size();
	}

	/**
	 * The connection that was the last to be accepted or to bring a request.
	 */
	Wire lastUsed() {
		return this.lastUsed;
	}

	/**
	 * Whether all connections come to an end, as they must once the client is gone.
	 */
	boolean awaitEndOfConnections() {
		return this.wires.stream().allMatch(Wire::awaitEnd);
	}

	private void accept() {
		try {
			while (true) {
				Wire wire = new Wire(this.socket.accept());
				this.wires.add(wire);
				this.lastUsed = wire;
				start(() -> serve(wire));
			}
		}
		catch (IOException ex) {
			this.wires.forEach(Wire::close);
		}
	}

	private void serve(Wire wire) {
		try (wire) {
			this.accepted.play(wire);
			while (wire.readRequest()) {
				this.lastUsed = wire;
				this.requested.play(wire);
			}
		}
		catch (IOException ex) {
			// the connection has ended, and that is counted
		}
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "fault-server");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
