package io.github.taskrouter.reservations.webclient;

import java.util.concurrent.RejectedExecutionException;

import io.netty.channel.Channel;

/**
 * A connection of Reactor Netty for the time of one exchange. Reactor Netty closes a
 * connection on the thread that cancels, which may by then have gone to another exchange;
 * hence a cancel is handed to the event loop of the connection.
 */
final class NettyConnection implements RequestConnection {

	private final Channel channel;

	private final AnswerGuard guard;

	private final int exchange;

	private NettyConnection(Channel channel, AnswerGuard guard) {
		this.channel = channel;
		this.guard = guard;
		this.exchange = guard.begin();
	}

	static RequestConnection of(Channel channel) {
		AnswerGuard guard = AnswerGuard.of(channel);
		return (guard != null) ? new NettyConnection(channel, guard) : UNREACHABLE;
	}

	@Override
	public boolean isWritten() {
		return true;
	}

	@Override
	public void cancel(Runnable exchange) {
		onEventLoop(() -> {
			exchange.run();
			if (this.guard.isUnderWay(this.exchange)) {
				this.channel.close();
			}
		});
	}

	@Override
	public void free(Runnable action) {
		onEventLoop(() -> {
			if (this.guard.isUnderWay(this.exchange)) {
				this.channel.close().addListener((closed) -> action.run());
			}
			else {
				action.run();
			}
		});
	}

	@Override
	public void discard() {
		onEventLoop(() -> {
			if (this.guard.isLatest(this.exchange)) {
				this.channel.close();
			}
		});
	}

	private void onEventLoop(Runnable action) {
		if (this.channel.eventLoop().inEventLoop()) {
			action.run();
		}
		else {
			try {
				this.channel.eventLoop().execute(action);
			}
			catch (RejectedExecutionException ex) {
				action.run();
			}
		}
	}

}
