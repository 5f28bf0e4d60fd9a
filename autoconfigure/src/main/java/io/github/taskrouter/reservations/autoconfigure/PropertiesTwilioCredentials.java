package io.github.taskrouter.reservations.autoconfigure;

import java.util.function.Supplier;

import io.github.taskrouter.reservations.webclient.OAuthCredentialsProvider;
import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Reads credentials from the properties of one client: OAuth client credentials, else an
 * API key and its secret, else an account SID and its auth token.
 */
final class PropertiesTwilioCredentials {

	private final Supplier<TwilioProperties> properties;

	private final PropertyNames names;

	private PropertiesTwilioCredentials(Supplier<TwilioProperties> properties, PropertyNames names) {
		this.properties = properties;
		this.names = names;
	}

	/**
	 * Create a provider. An API key and an auth token are read anew for every request,
	 * since properties can be bound again with a rotated secret.
	 * @param properties supplies the properties
	 * @param names what the properties are called
	 * @param oauth the builder to use for OAuth client credentials
	 * @return the provider
	 * @throws InvalidTwilioPropertyException if a property is malformed or missing
	 */
	static TwilioCredentialsProvider provider(Supplier<TwilioProperties> properties, PropertyNames names,
			OAuthCredentialsProvider.Builder oauth) {
		PropertiesTwilioCredentials credentials = new PropertiesTwilioCredentials(properties, names);
		CredentialProperties.check(properties.get(), names);
		TwilioProperties.OAuth client = properties.get().getOauth();
		if (client.getClientId() != null || client.getClientSecret() != null) {
			return SettingProperties.report(names::of, () -> credentials.tokens(client, oauth));
		}
		credentials.basic();
		return () -> Mono.fromSupplier(credentials::basic);
	}

	private OAuthCredentialsProvider tokens(TwilioProperties.OAuth client, OAuthCredentialsProvider.Builder builder) {
		builder.clientId(
				require(TwilioProperties.OAUTH_CLIENT_ID, client.getClientId(), TwilioProperties.OAUTH_CLIENT_SECRET));
		builder.clientSecret(require(TwilioProperties.OAUTH_CLIENT_SECRET, client.getClientSecret(),
				TwilioProperties.OAUTH_CLIENT_ID));
		if (client.getTokenUri() != null) {
			builder.tokenUri(PropertyUri.parse(this.names.of(TwilioProperties.OAUTH_TOKEN_URI), client.getTokenUri()));
		}
		return builder.build();
	}

	private TwilioCredentials basic() {
		TwilioProperties current = this.properties.get();
		CredentialProperties.check(current, this.names);
		String apiKey = current.getApiKey();
		String apiSecret = current.getApiSecret();
		if (apiKey != null || apiSecret != null) {
			return pair(TwilioProperties.API_KEY, apiKey, TwilioProperties.API_SECRET, apiSecret);
		}
		return pair(TwilioProperties.ACCOUNT_SID, current.getAccountSid(), TwilioProperties.AUTH_TOKEN,
				current.getAuthToken());
	}

	private TwilioCredentials pair(String usernameProperty, @Nullable String username, String passwordProperty,
			@Nullable String password) {
		return TwilioCredentials.basic(require(usernameProperty, username, passwordProperty),
				require(passwordProperty, password, usernameProperty));
	}

	private String require(String property, @Nullable String value, String otherProperty) {
		return CredentialProperties.require(this.names.of(property), value, this.names.of(otherProperty));
	}

}
