package io.github.taskrouter.reservations.test;

import java.util.Arrays;
import java.util.function.Consumer;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Sends answers, also those that do not arrive whole.
 */
final class AnswerWriter {

	private AnswerWriter() {
	}

	static Mono<Void> write(Answer answer, HttpServerResponse response) {
		return switch (answer.delivery()) {
			case WHOLE -> whole(answer, response);
			case HALF -> untilClosed(response, (channel) -> half(answer, channel));
			case NOTHING -> untilClosed(response, Channel::close);
			case NEVER -> Mono.never();
		};
	}

	private static Mono<Void> whole(Answer answer, HttpServerResponse response) {
		response.status(answer.status());
		response.header("Twilio-Request-Id", TwilioSids.random("RQ"));
		answer.headers().forEach(response::header);
		response.header(HttpHeaderNames.CONTENT_LENGTH, String.valueOf(answer.body().length));
		return response.sendObject(Unpooled.wrappedBuffer(answer.body())).then();
	}

	private static void half(Answer answer, Channel channel) {
		HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(answer.status()));
		answer.headers().forEach(head.headers()::set);
		head.headers().set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length);
		channel.write(head);
		byte[] half = Arrays.copyOf(answer.body(), answer.body().length / 2);
		channel.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(half)))
			.addListener(ChannelFutureListener.CLOSE);
	}

	/**
	 * Reactor Netty would finish an answer that completes, so this one does not: it ends
	 * with its connection.
	 */
	private static Mono<Void> untilClosed(HttpServerResponse response, Consumer<Channel> ending) {
		return Mono.defer(() -> {
			response.withConnection((connection) -> ending.accept(connection.channel()));
			return Mono.never();
		});
	}

}
