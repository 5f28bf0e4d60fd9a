package io.github.taskrouter.reservations.autoconfigure;

import java.net.URI;

import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;

/**
 * Creates the beans of named clients, as {@link NamedReservationClientsRegistrar} defines
 * them. Connection details of the host serve each client; otherwise its own credentials
 * count, or else those of the plain client, and likewise its own origin.
 */
class NamedReservationClients {

	private final TwilioProperties twilio;

	private final TaskRouterProperties taskRouter;

	private final ReservationClientBuilders builders;

	private final OAuthCredentialsProviderBuilders oauth;

	private final ObjectProvider<TwilioConnectionDetails> plainDetails;

	private final BeanFactory beans;

	private final Environment environment;

	NamedReservationClients(TwilioProperties twilio, TaskRouterProperties taskRouter,
			ReservationClientBuilders builders, OAuthCredentialsProviderBuilders oauth,
			ObjectProvider<TwilioConnectionDetails> plainDetails, BeanFactory beans, Environment environment) {
		this.twilio = twilio;
		this.taskRouter = taskRouter;
		this.builders = builders;
		this.oauth = oauth;
		this.plainDetails = plainDetails;
		this.beans = beans;
		this.environment = environment;
	}

	/**
	 * Create the provider of a client that has credentials of its own.
	 */
	TwilioCredentialsProvider credentials(String name) {
		return PropertiesTwilioCredentials.provider(() -> properties(name).account(), new PropertyNames(name),
				this.oauth.create());
	}

	WebClientReservationClient client(String name) {
		NamedClientProperties own = properties(name);
		WebClientReservationClient.Builder builder = this.builders.named(name, own, details(name, own));
		return SettingProperties.report((property) -> nameOf(property, name), builder::build);
	}

	private TwilioConnectionDetails details(String name, NamedClientProperties own) {
		TwilioConnectionDetails plain = this.plainDetails.getIfAvailable();
		if (plain != null && !(plain instanceof PropertiesTwilioConnectionDetails)) {
			return plain;
		}
		return new PropertiesTwilioConnectionDetails(baseUrl(name, own), null, provider(name, own, plain));
	}

	private TwilioCredentialsProvider provider(String name, NamedClientProperties own,
			@Nullable TwilioConnectionDetails plain) {
		if (plain != null && !own.account().hasCredentials()) {
			return plain.getCredentialsProvider();
		}
		return this.beans.getBean(NamedReservationClientsRegistrar.credentialsBeanName(name),
				TwilioCredentialsProvider.class);
	}

	private @Nullable URI baseUrl(String name, NamedClientProperties own) {
		return own.hasOrigin() ? TaskRouterBaseUrl.from(own.account(), own, new PropertyNames(name))
				: TaskRouterBaseUrl.from(this.twilio, this.taskRouter, PropertyNames.PLAIN);
	}

	private NamedClientProperties properties(String name) {
		NamedClientProperties properties = this.taskRouter.getClients().get(name);
		if (properties == null) {
			throw new InvalidTwilioPropertyException(PropertyNames.prefix(name),
					"must be set, as it was when the application was processed ahead of time");
		}
		return properties;
	}

	/**
	 * A setting that comes from the plain client is reported under its name there.
	 */
	private String nameOf(String property, String client) {
		String own = new PropertyNames(client).of(property);
		return PropertyOrigin.isSet(this.environment, own) ? own : property;
	}

}
