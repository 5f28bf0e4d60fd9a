package io.github.taskrouter.reservations.autoconfigure;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import reactor.netty.NettyPipeline;

/**
 * Sees to it that each request gets its own answer and no other. Interim answers (1xx)
 * are skipped: Reactor Netty would take 102 or 103 for the answer, and the answer for
 * that to the next request. A connection that brings an answer nobody has asked for is
 * closed.
 */
final class AnswerGuard extends ChannelDuplexHandler {

	private boolean asked;

	private boolean interim;

	/**
	 * Guards a connection that speaks HTTP/1.1.
	 */
	static void addTo(Channel channel) {
		if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
			channel.pipeline().addAfter(NettyPipeline.HttpCodec, AnswerGuard.class.getName(), new AnswerGuard());
		}
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
		}
		context.fireChannelRead(message);
	}

	private static boolean isInterim(HttpResponse response) {
		return response.status().codeClass() == HttpStatusClass.INFORMATIONAL && response.status().code() != 101;
	}

}
