package io.github.taskrouter.reservations.fault;

import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/**
 * Event loops that outlive a context: to end them would take two seconds in each cell.
 */
@Configuration(proxyBeanMethods = false)
class SharedLoopsConfiguration {

	private static final LoopResources LOOPS = LoopResources.create("fault-client");

	@Bean
	ReactorResourceFactory reactorResourceFactory() {
		ReactorResourceFactory factory = new ReactorResourceFactory();
		factory.setUseGlobalResources(false);
		factory.setLoopResources(LOOPS);
		factory.setConnectionProvider(ConnectionProvider.newConnection());
		return factory;
	}

}
