package io.github.taskrouter.reservations.autoconfigure;

import reactor.netty.http.client.HttpClient;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the connections of the
 * reservation client on Reactor Netty. It comes ahead of Boot's, so that it can tell a
 * {@link ClientHttpConnectorBuilder} of the host from the one that Boot defines: one of
 * the host keeps its own connections.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = { ReactiveHttpClientAutoConfiguration.class, ReservationClientAutoConfiguration.class })
@ConditionalOnClass(HttpClient.class)
@ConditionalOnBooleanProperty(name = TaskRouterProperties.ENABLED, matchIfMissing = true)
@Conditional(OnTwilioCredentialsCondition.class)
@ConditionalOnMissingBean(ClientHttpConnectorBuilder.class)
@EnableConfigurationProperties(TaskRouterProperties.class)
public final class ReservationClientPoolAutoConfiguration {

	ReservationClientPoolAutoConfiguration() {
	}

	@Bean
	ReactorConnectionPool taskRouterConnectionPool(TaskRouterProperties properties) {
		return new ReactorConnectionPool(properties.getConcurrency());
	}

}
