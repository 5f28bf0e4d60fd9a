package io.github.taskrouter.benchmarks.server;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests of one connection, each after the server's delay.
 */
final class ConnectionHandler extends SimpleChannelInboundHandler<HttpObject> {

	private static final String RECORD = TestData.PATH + "/";

	private final ReservationServer server;

	private final StringBuilder form = new StringBuilder();

	private @Nullable HttpRequest request;

	ConnectionHandler(ReservationServer server) {
		this.server = server;
	}

	@Override
	protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
		if (message instanceof HttpRequest head) {
			this.request = head;
			this.form.setLength(0);
		}
		if (message instanceof HttpContent content && content.content().isReadable()) {
			this.form.append(content.content().toString(StandardCharsets.US_ASCII));
		}
		if (message instanceof LastHttpContent && this.request != null) {
			answerInTime(context, this.request);
		}
	}

	private void answerInTime(ChannelHandlerContext context, HttpRequest request) {
		this.server.counters().request();
		boolean update = request.method() == HttpMethod.POST;
		if (update && this.form.indexOf("ReservationStatus=") >= 0) {
			this.server.counters().form();
		}
		if (this.server.delayMillis() == 0) {
			answer(context, request.uri(), update);
		}
		else {
			context.executor()
				.schedule(() -> answer(context, request.uri(), update), this.server.delayMillis(),
						TimeUnit.MILLISECONDS);
		}
	}

	private void answer(ChannelHandlerContext context, String uri, boolean update) {
		if (uri.startsWith(RECORD)) {
			ByteBuf answer = context.alloc().directBuffer(2048);
			answer.writeBytes(Answers.head(Records.length(1)));
			this.server.records().append(answer, uri.substring(RECORD.length()), update);
			context.writeAndFlush(answer);
			this.server.counters().body(Records.length(1));
		}
		else if (uri.startsWith(TestData.PATH)) {
			this.server.counters().body(this.server.pages().write(context, uri));
		}
		else {
			context.writeAndFlush(Unpooled.wrappedBuffer(Answers.NOT_FOUND));
		}
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
		context.close();
	}

}
