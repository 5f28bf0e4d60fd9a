package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.observation.ReservationObservationConvention;
import io.github.taskrouter.reservations.webclient.OAuthCredentialsProvider;
import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for a {@link ReservationClient}.
 * <p>
 * The builder of the client is a bean too, with the {@code prototype} scope and all
 * properties applied. A client for a second account takes three lines:
 *
 * <pre class="code">
 * &#064;Bean(defaultCandidate = false)
 * &#064;Qualifier("second")
 * ReservationClient secondClient(WebClientReservationClient.Builder builder) {
 *     return builder.credentials(accountSid, authToken).workspaceSid(workspaceSid).build();
 * }
 * </pre>
 *
 * Each client has connections and limits of its own. Credentials and base URL are read
 * from the properties, and checked, when a client is created: where the application
 * replaces all clients, they are not checked.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { ReactiveHttpClientAutoConfiguration.class, SslAutoConfiguration.class,
		WebClientAutoConfiguration.class })
@ConditionalOnBooleanProperty(name = TaskRouterProperties.ENABLED, matchIfMissing = true)
@Conditional(OnTwilioCredentialsCondition.class)
@EnableConfigurationProperties({ TwilioProperties.class, TaskRouterProperties.class })
public final class ReservationClientAutoConfiguration {

	ReservationClientAutoConfiguration() {
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean({ TwilioConnectionDetails.class, TwilioCredentialsProvider.class })
	TwilioCredentialsProvider twilioCredentialsProvider(TwilioProperties properties,
			ObjectProvider<ClientHttpConnectorBuilder<?>> connectors, ObjectProvider<HttpClientSettings> settings) {
		OAuthCredentialsProvider.Builder oauth = OAuthCredentialsProvider.builder();
		connectors.ifAvailable(oauth::connector);
		settings.ifAvailable(oauth::httpClientSettings);
		return PropertiesTwilioCredentials.provider(properties, oauth);
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	TwilioConnectionDetails twilioConnectionDetails(TwilioProperties twilio, TaskRouterProperties taskRouter,
			TwilioCredentialsProvider credentialsProvider) {
		return new PropertiesTwilioConnectionDetails(twilio, taskRouter, credentialsProvider);
	}

	@Bean
	@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
	@ConditionalOnMissingBean
	WebClientReservationClient.Builder taskRouterReservationClientBuilder(TaskRouterProperties properties,
			TwilioConnectionDetails connectionDetails, ObjectProvider<ClientHttpConnectorBuilder<?>> connectors,
			ObjectProvider<HttpClientSettings> settings, ObjectProvider<SslBundles> sslBundles,
			ObjectProvider<WebClientCustomizer> webClientCustomizers,
			ObjectProvider<ObservationRegistry> observationRegistry,
			ObjectProvider<ReservationObservationConvention> observationConvention,
			ObjectProvider<ReservationClientBuilderCustomizer> customizers) {
		WebClientReservationClient.Builder builder = WebClientReservationClient.builder();
		connectors.ifAvailable(builder::connector);
		settings.ifAvailable(builder::httpClientSettings);
		observationRegistry.ifUnique(builder::observationRegistry);
		observationConvention.ifAvailable(builder::observationConvention);
		webClientCustomizers.orderedStream()
			.forEach((customizer) -> builder.webClientCustomizer(customizer::customize));
		BuilderPropertyMapper mapper = new BuilderPropertyMapper(builder);
		mapper.map(properties, sslBundles.getIfAvailable());
		mapper.map(connectionDetails);
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder;
	}

	@Bean
	@ConditionalOnMissingBean(ReservationClient.class)
	WebClientReservationClient taskRouterReservationClient(WebClientReservationClient.Builder builder) {
		return SettingProperties.report(builder::build);
	}

}
