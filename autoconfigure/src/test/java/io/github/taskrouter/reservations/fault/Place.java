package io.github.taskrouter.reservations.fault;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.springframework.context.annotation.Configuration;

/**
 * Where a client is led to without getting there.
 *
 * @param baseUrl the address
 * @param configuration what the client's context has besides
 * @param resources what there is, to be closed
 */
record Place(URI baseUrl, Class<?> configuration, List<Closeable> resources) implements Closeable {

	static Place thatRefuses() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return of("http", socket);
		}
	}

	static Place withoutAddress() {
		return new Place(URI.create("https://taskrouter.invalid"), NowhereConfiguration.class, List.of());
	}

	/**
	 * One whose queue of connections is full.
	 */
	static Place thatNeverAccepts() throws IOException {
		ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		List<Closeable> resources = new ArrayList<>(List.of(server));
		try {
			while (resources.size() < 20) {
				Socket waiting = new Socket();
				resources.add(waiting);
				waiting.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 300);
			}
		}
		catch (SocketTimeoutException ex) {
			return of("http", server, resources.toArray(Closeable[]::new));
		}
		throw new IllegalStateException("the queue is never full");
	}

	static Place withoutTls() {
		FaultServer server = new FaultServer((wire) -> wire.send("HTTP/1.1 400 Bad Request\r\n\r\n").finish(),
				Script.WELL);
		return new Place(server.baseUrl("https"), Nothing.class, List.of(server));
	}

	static Place withUntrustedCertificate() throws IOException {
		FaultServer server = new FaultServer(UntrustedCertificate.serverSocket(), Script.LISTEN, Script.WELL);
		return new Place(server.baseUrl("https"), Nothing.class, List.of(server));
	}

	private static Place of(String scheme, ServerSocket socket, Closeable... resources) {
		return new Place(URI.create("%s://127.0.0.1:%d".formatted(scheme, socket.getLocalPort())), Nothing.class,
				List.of(resources));
	}

	int requests() {
		return servers().stream().mapToInt(FaultServer::requests).sum();
	}

	/**
	 * The servers that count what reaches them.
	 */
	List<FaultServer> servers() {
		return this.resources.stream().filter(FaultServer.class::isInstance).map(FaultServer.class::cast).toList();
	}

	@Override
	public void close() throws IOException {
		for (Closeable resource : this.resources) {
			resource.close();
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Nothing {

	}

}
