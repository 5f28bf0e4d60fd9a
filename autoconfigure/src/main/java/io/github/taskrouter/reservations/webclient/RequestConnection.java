package io.github.taskrouter.reservations.webclient;

import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.util.ClassUtils;

/**
 * The connection of a request: how far the request has come, and how it is cancelled
 * there. A connection of Reactor Netty can be reached, those of other connectors can't.
 */
interface RequestConnection {

	/**
	 * There is none yet, and none has been requested.
	 */
	RequestConnection UNASKED = new UnreachableConnection(false);

	/**
	 * A connection has been requested from the connector.
	 */
	RequestConnection AWAITED = new UnreachableConnection(false);

	/**
	 * There will never be one.
	 */
	RequestConnection NONE = new UnreachableConnection(false);

	/**
	 * The request was handed to a connector that does not tell.
	 */
	RequestConnection UNREACHABLE = new UnreachableConnection(true);

	/**
	 * Find the connection that a request is about to be written to.
	 */
	static RequestConnection of(ClientHttpRequest request) {
		Object nativeRequest = request.getNativeRequest();
		return ReactorNetty.PRESENT ? ReactorNetty.connectionOf(nativeRequest) : UNREACHABLE;
	}

	/**
	 * Return whether the request may have reached the server.
	 */
	boolean isWritten();

	/**
	 * Cancel the exchange where that can't overtake its completion, so that a connection
	 * is never closed that already serves another request.
	 * @param exchange cancels the exchange
	 */
	void cancel(Runnable exchange);

	/**
	 * Abort an exchange that is still under way, since a cancel may not have come through
	 * or an answer not have been read, and run an action once the connection no longer
	 * belongs to this request.
	 */
	void free(Runnable action);

	/**
	 * Close the connection, since what it brings is not to be trusted.
	 */
	void discard();

	/**
	 * Keeps the classes of Reactor Netty out of the way where it is missing.
	 */
	final class ReactorNetty {

		static final boolean PRESENT = ClassUtils.isPresent("reactor.netty.http.client.HttpClient",
				RequestConnection.class.getClassLoader());

		private ReactorNetty() {
		}

		static RequestConnection connectionOf(Object nativeRequest) {
			return (nativeRequest instanceof reactor.netty.Connection connection)
					? NettyConnection.of(connection.channel()) : UNREACHABLE;
		}

	}

}
