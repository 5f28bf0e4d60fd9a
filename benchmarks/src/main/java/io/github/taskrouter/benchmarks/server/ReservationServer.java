package io.github.taskrouter.benchmarks.server;

import java.net.InetSocketAddress;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import reactor.netty.resources.LoopResources;

/**
 * Answers from memory, on one event loop, with as little CPU time as possible.
 */
final class ReservationServer {

	private final LoopResources loops = LoopResources.create("server", 1, true);

	private final EventLoopGroup eventLoop = this.loops.onServer(true);

	private final Counters counters = new Counters();

	private final Records records;

	private final Pages pages;

	private final int port;

	private volatile long delayMillis;

	ReservationServer(int records, long delayMillis) {
		this.delayMillis = delayMillis;
		this.records = new Records(records);
		Channel channel = new ServerBootstrap().group(this.eventLoop)
			.channelFactory(() -> this.loops.onChannel(ServerSocketChannel.class, this.eventLoop))
			.option(ChannelOption.SO_BACKLOG, 1024)
			.childOption(ChannelOption.TCP_NODELAY, true)
			.childHandler(new ChannelInitializer<>() {

				@Override
				protected void initChannel(Channel connection) {
					connection.pipeline()
						.addLast(new HttpRequestDecoder(), new ConnectionHandler(ReservationServer.this));
				}

			})
			.bind("127.0.0.1", 0)
			.syncUninterruptibly()
			.channel();
		this.port = ((InetSocketAddress) channel.localAddress()).getPort();
		this.pages = new Pages(this.records, records, "http://127.0.0.1:" + this.port);
	}

	int port() {
		return this.port;
	}

	Records records() {
		return this.records;
	}

	Pages pages() {
		return this.pages;
	}

	Counters counters() {
		return this.counters;
	}

	long delayMillis() {
		return this.delayMillis;
	}

	void delayMillis(long delayMillis) {
		this.delayMillis = delayMillis;
	}

	String takeCounts() {
		return this.eventLoop.submit(this.counters::take).syncUninterruptibly().getNow();
	}

}
