package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for a {@link ReservationClient}.
 * <p>
 * The builder of the client is a bean too, with the {@code prototype} scope and all
 * properties applied. A client for a second account takes a name in the properties, see
 * {@link NamedReservationClientsAutoConfiguration}, or a bean, whose name keeps its
 * meters apart:
 *
 * <pre class="code">
 * &#064;Bean(defaultCandidate = false)
 * &#064;Qualifier("second")
 * ReservationClient secondClient(WebClientReservationClient.Builder builder) {
 *     return builder.name(&quot;second&quot;).credentials(accountSid, authToken).workspaceSid(workspaceSid).build();
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
@Import({ ReservationClientBuilders.class, OAuthCredentialsProviderBuilders.class })
public final class ReservationClientAutoConfiguration {

	ReservationClientAutoConfiguration() {
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean({ TwilioConnectionDetails.class, TwilioCredentialsProvider.class })
	TwilioCredentialsProvider twilioCredentialsProvider(TwilioProperties properties,
			OAuthCredentialsProviderBuilders oauth) {
		return PropertiesTwilioCredentials.provider(() -> properties, PropertyNames.PLAIN, oauth.create());
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	TwilioConnectionDetails twilioConnectionDetails(TwilioProperties twilio, TaskRouterProperties taskRouter,
			TwilioCredentialsProvider credentialsProvider) {
		return new PropertiesTwilioConnectionDetails(TaskRouterBaseUrl.from(twilio, taskRouter, PropertyNames.PLAIN),
				taskRouter.getWorkspaceSid(), credentialsProvider);
	}

	@Bean
	@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
	@ConditionalOnMissingBean
	WebClientReservationClient.Builder taskRouterReservationClientBuilder(ReservationClientBuilders builders,
			TwilioConnectionDetails connectionDetails) {
		return builders.plain(connectionDetails);
	}

	@Bean
	@Primary
	@ConditionalOnMissingBean(ReservationClient.class)
	WebClientReservationClient taskRouterReservationClient(WebClientReservationClient.Builder builder) {
		return SettingProperties.report(PropertyNames.PLAIN::of, builder::build);
	}

}
