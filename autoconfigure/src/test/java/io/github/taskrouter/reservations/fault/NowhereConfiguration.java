package io.github.taskrouter.reservations.fault;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;

import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A DNS that knows no name at all, so that no test has to ask a real one.
 */
@Configuration(proxyBeanMethods = false)
class NowhereConfiguration {

	@Bean
	ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder> nowhere() {
		return (builder) -> builder.withHttpClientCustomizer((httpClient) -> httpClient.resolver(new NoAddresses()));
	}

	private static final class NoAddresses extends AddressResolverGroup<InetSocketAddress> {

		@Override
		protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
			return new NoNames(executor).asAddressResolver();
		}

	}

	private static final class NoNames extends InetNameResolver {

		NoNames(EventExecutor executor) {
			super(executor);
		}

		@Override
		protected void doResolve(String name, Promise<InetAddress> promise) {
			promise.setFailure(new UnknownHostException(name));
		}

		@Override
		protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
			promise.setFailure(new UnknownHostException(name));
		}

	}

}
