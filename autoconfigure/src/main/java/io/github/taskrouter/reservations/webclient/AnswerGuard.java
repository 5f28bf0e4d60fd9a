package io.github.taskrouter.reservations.webclient;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/**
 * Guards an HTTP/1.1 connection of Reactor Netty, so that each request gets its own
 * answer and no other. Interim answers (1xx) are skipped: Reactor Netty would take 102 or
 * 103 for the answer, and the answer for that to the next request. A connection that
 * brings an answer without a request is closed. Used on the connection's event loop
 * alone.
 */
final class AnswerGuard extends ChannelDuplexHandler {

	private static final String NAME = AnswerGuard.class.getName();

	private boolean asked;

	private boolean interim;

	private int exchange;

	private boolean answered = true;

	/**
	 * Return the guard of a connection, which is added with its first request.
	 * @return the guard, or {@code null} if the connection does not speak HTTP/1.1
	 */
	static @Nullable AnswerGuard of(Channel channel) {
		if (channel.pipeline().get(NAME) instanceof AnswerGuard guard) {
			return guard;
		}
		if (channel.pipeline().get(NettyPipeline.HttpCodec) == null) {
			return null;
		}
		AnswerGuard guard = new AnswerGuard();
		channel.pipeline().addAfter(NettyPipeline.HttpCodec, NAME, guard);
		return guard;
	}

	/**
	 * Begin an exchange on this connection.
	 * @return its number
	 */
	int begin() {
		this.answered = false;
		return ++this.exchange;
	}

	/**
	 * Return whether no other exchange has begun since.
	 */
	boolean isLatest(int exchange) {
		return this.exchange == exchange;
	}

	/**
	 * Return whether an exchange still waits for its answer, or the end of it.
	 */
	boolean isUnderWay(int exchange) {
		return isLatest(exchange) && !this.answered;
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		if (message instanceof HttpRequest) {
			this.asked = true;
		}
		context.write(message, promise);
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpResponse response) {
			if (isUpgrade(context, response)) {
				retire(context, message);
				return;
			}
			this.interim = isInterim(response);
		}
		if (this.interim || !this.asked) {
			ReferenceCountUtil.release(message);
			if (!this.asked) {
				context.close();
			}
			return;
		}
		if (message instanceof LastHttpContent) {
			this.asked = false;
			this.answered = true;
		}
		context.fireChannelRead(message);
	}

	private static boolean isUpgrade(ChannelHandlerContext context, HttpResponse response) {
		return response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)
				&& context.pipeline().get(NettyPipeline.H2CUpgradeHandler) != null;
	}

	/**
	 * From here on the connection speaks HTTP/2, and may serve other requests at once.
	 */
	private void retire(ChannelHandlerContext context, Object message) {
		this.answered = true;
		context.pipeline().remove(this);
		context.fireChannelRead(message);
	}

	private static boolean isInterim(HttpResponse response) {
		return response.status().codeClass() == HttpStatusClass.INFORMATIONAL && response.status().code() != 101;
	}

}
