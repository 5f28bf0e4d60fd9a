package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.webclient.OAuthCredentialsProvider;
import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Reads credentials from the properties: OAuth client credentials, else an API key and
 * its secret, else an account SID and its auth token.
 */
final class PropertiesTwilioCredentials {

	private PropertiesTwilioCredentials() {
	}

	/**
	 * Create a provider. An API key and an auth token are read anew for every request,
	 * since properties can be bound again with a rotated secret.
	 * @param properties the properties
	 * @param oauth the builder to use for OAuth client credentials
	 * @return the provider
	 * @throws InvalidTwilioPropertyException if a property is malformed or missing
	 */
	static TwilioCredentialsProvider provider(TwilioProperties properties, OAuthCredentialsProvider.Builder oauth) {
		CredentialProperties.check(properties);
		TwilioProperties.OAuth client = properties.getOauth();
		if (client.getClientId() != null || client.getClientSecret() != null) {
			return SettingProperties.report(() -> tokens(client, oauth));
		}
		basic(properties);
		return () -> Mono.fromSupplier(() -> basic(properties));
	}

	private static OAuthCredentialsProvider tokens(TwilioProperties.OAuth client,
			OAuthCredentialsProvider.Builder builder) {
		builder.clientId(CredentialProperties.require(TwilioProperties.OAUTH_CLIENT_ID, client.getClientId(),
				TwilioProperties.OAUTH_CLIENT_SECRET));
		builder.clientSecret(CredentialProperties.require(TwilioProperties.OAUTH_CLIENT_SECRET,
				client.getClientSecret(), TwilioProperties.OAUTH_CLIENT_ID));
		if (client.getTokenUri() != null) {
			builder.tokenUri(PropertyUri.parse(TwilioProperties.OAUTH_TOKEN_URI, client.getTokenUri()));
		}
		return builder.build();
	}

	private static TwilioCredentials basic(TwilioProperties properties) {
		CredentialProperties.check(properties);
		String apiKey = properties.getApiKey();
		String apiSecret = properties.getApiSecret();
		if (apiKey != null || apiSecret != null) {
			return pair(TwilioProperties.API_KEY, apiKey, TwilioProperties.API_SECRET, apiSecret);
		}
		return pair(TwilioProperties.ACCOUNT_SID, properties.getAccountSid(), TwilioProperties.AUTH_TOKEN,
				properties.getAuthToken());
	}

	private static TwilioCredentials pair(String usernameProperty, @Nullable String username, String passwordProperty,
			@Nullable String password) {
		return TwilioCredentials.basic(CredentialProperties.require(usernameProperty, username, passwordProperty),
				CredentialProperties.require(passwordProperty, password, usernameProperty));
	}

}
