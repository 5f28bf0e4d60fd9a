package io.github.taskrouter.reservations.webclient;

/**
 * A connection that can't be reached.
 */
final class UnreachableConnection implements RequestConnection {

	private final boolean written;

	UnreachableConnection(boolean written) {
		this.written = written;
	}

	@Override
	public boolean isWritten() {
		return this.written;
	}

	@Override
	public void cancel(Runnable exchange) {
		exchange.run();
	}

	@Override
	public void free(Runnable action) {
		action.run();
	}

	@Override
	public void discard() {
	}

}
