package io.github.taskrouter.reservations.webclient;

import java.time.Duration;

import io.netty.channel.ChannelOption;
import reactor.netty.http.client.HttpClient;

import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.util.ClassUtils;

/**
 * What carries the requests of a client that was given nothing for it. Neither form
 * follows redirects, nor sends a request a second time on its own.
 */
final class DefaultConnector {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	private static final Duration READ_TIMEOUT = Duration.ofSeconds(15);

	private DefaultConnector() {
	}

	static ClientHttpConnector create() {
		boolean reactorNetty = ClassUtils.isPresent("reactor.netty.http.client.HttpClient",
				DefaultConnector.class.getClassLoader());
		return reactorNetty ? OnReactorNetty.create() : onJdk();
	}

	private static ClientHttpConnector onJdk() {
		JdkClientHttpConnector connector = new JdkClientHttpConnector(
				java.net.http.HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build());
		connector.setReadTimeout(READ_TIMEOUT);
		return connector;
	}

	private static final class OnReactorNetty {

		static ClientHttpConnector create() {
			return new ReactorClientHttpConnector(HttpClient.create()
				.compress(true)
				.disableRetry(true)
				.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_TIMEOUT.toMillis())
				.responseTimeout(READ_TIMEOUT));
		}

	}

}
