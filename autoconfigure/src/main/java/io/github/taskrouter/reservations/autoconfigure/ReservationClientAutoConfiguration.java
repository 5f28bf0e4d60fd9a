package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Scope;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for a {@link ReservationClient}.
 * <p>
 * Its builder is a bean too, with the {@code prototype} scope and all settings made. A
 * client for a second account, beside the auto-configured one, takes three lines:
 *
 * <pre class="code">
 * &#064;Bean(defaultCandidate = false)
 * &#064;Qualifier("second")
 * ReservationClient secondClient(WebClientReservationClient.Builder builder) {
 *     return builder.credentials(accountSid, authToken).workspaceSid(workspaceSid).build();
 * }
 * </pre>
 *
 * Clients that are built so share one connector.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { ReactiveHttpClientAutoConfiguration.class, SslAutoConfiguration.class,
		WebClientAutoConfiguration.class })
@ConditionalOnBooleanProperty(name = TaskRouterProperties.ENABLED, matchIfMissing = true)
@Conditional(OnTwilioCredentialsCondition.class)
@EnableConfigurationProperties({ TwilioProperties.class, TaskRouterProperties.class })
@Import(TaskRouterConnectorConfiguration.class)
public final class ReservationClientAutoConfiguration {

	ReservationClientAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(TwilioConnectionDetails.class)
	PropertiesTwilioConnectionDetails twilioConnectionDetails(TwilioProperties twilio,
			TaskRouterProperties taskRouter) {
		return new PropertiesTwilioConnectionDetails(twilio, taskRouter);
	}

	@Bean
	@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
	@ConditionalOnMissingBean
	WebClientReservationClient.Builder reservationClientBuilder(TaskRouterProperties properties,
			TwilioConnectionDetails connectionDetails, TaskRouterConnector connector,
			ObjectProvider<WebClientCustomizer> webClientCustomizers,
			ObjectProvider<ReservationClientBuilderCustomizer> customizers) {
		WebClientReservationClient.Builder builder = WebClientReservationClient.builder()
			.baseUrl(connectionDetails::getBaseUrl)
			.credentials(connectionDetails::getCredentials)
			.connector(connector.connector());
		new BuilderPropertyMapper(builder).map(properties);
		webClientCustomizers.orderedStream()
			.forEach((customizer) -> builder.webClientCustomizer(customizer::customize));
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder;
	}

	@Bean
	@ConditionalOnMissingBean(ReservationClient.class)
	WebClientReservationClient reservationClient(WebClientReservationClient.Builder builder) {
		return builder.build();
	}

}
