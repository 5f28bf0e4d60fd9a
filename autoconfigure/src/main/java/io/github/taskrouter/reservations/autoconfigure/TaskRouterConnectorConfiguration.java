package io.github.taskrouter.reservations.autoconfigure;

import reactor.netty.http.client.HttpClient;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/**
 * The one place that builds a connector for the reservation client.
 */
@Configuration(proxyBeanMethods = false)
class TaskRouterConnectorConfiguration {

	@Bean
	TaskRouterConnector taskRouterConnector(TaskRouterProperties properties, ResourceLoader resourceLoader,
			ObjectProvider<ClientHttpConnectorBuilder<?>> builders, ObjectProvider<ReactorConnectorBuilder> reactor,
			ObjectProvider<HttpClientSettings> settings, ObjectProvider<SslBundles> sslBundles) {
		ClientHttpConnectorBuilder<?> builder = builders
			.getIfAvailable(() -> ClientHttpConnectorBuilder.detect(resourceLoader.getClassLoader()));
		ReactorConnectorBuilder reactorBuilder = reactor.getIfAvailable();
		ClientHttpConnectorBuilder<?> adapted = (reactorBuilder != null) ? reactorBuilder.adapt(builder) : builder;
		return new TaskRouterConnector(adapted
			.build(TaskRouterHttpSettings.from(properties, settings.getIfAvailable(), sslBundles.getIfAvailable())));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(HttpClient.class)
	static class ReactorNettyConfiguration {

		@Bean
		ReactorConnectorBuilder taskRouterReactorConnectorBuilder(ObjectProvider<ReactorConnectionPool> pool) {
			return new ReactorConnectorBuilder(pool.getIfAvailable());
		}

	}

}
