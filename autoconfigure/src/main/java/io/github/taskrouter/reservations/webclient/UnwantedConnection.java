package io.github.taskrouter.reservations.webclient;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The connection that a connector is still about to give to a request that was cancelled.
 * Reactor Netty does not let the wait for a connection be cancelled: it would take the
 * connection all the same, and close it on the wrong thread. So the request is cancelled
 * once the connection is there.
 */
final class UnwantedConnection implements RequestConnection {

	private final List<Consumer<RequestConnection>> actions = new ArrayList<>(2);

	private @Nullable RequestConnection arrived;

	@Override
	public boolean isWritten() {
		return false;
	}

	@Override
	public void cancel(Runnable exchange) {
		onArrival((connection) -> connection.cancel(exchange));
	}

	@Override
	public void free(Runnable action) {
		onArrival((connection) -> connection.free(action));
	}

	@Override
	public void discard() {
		onArrival(RequestConnection::discard);
	}

	private void onArrival(Consumer<RequestConnection> action) {
		RequestConnection arrived = defer(action);
		if (arrived != null) {
			action.accept(arrived);
		}
	}

	private synchronized @Nullable RequestConnection defer(Consumer<RequestConnection> action) {
		if (this.arrived == null) {
			this.actions.add(action);
		}
		return this.arrived;
	}

	/**
	 * Run the actions that were deferred until now.
	 * @param connection the connection, or {@link RequestConnection#NONE} if there will
	 * be none
	 */
	void arrive(RequestConnection connection) {
		take(connection).forEach((action) -> action.accept(connection));
	}

	private synchronized List<Consumer<RequestConnection>> take(RequestConnection connection) {
		List<Consumer<RequestConnection>> taken = List.copyOf(this.actions);
		this.actions.clear();
		this.arrived = connection;
		return taken;
	}

}
