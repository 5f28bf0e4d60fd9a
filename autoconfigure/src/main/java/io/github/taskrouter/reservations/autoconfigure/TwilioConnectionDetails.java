package io.github.taskrouter.reservations.autoconfigure;

import java.net.URI;

import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Details required to establish a connection to TaskRouter. A bean of this type takes the
 * place of the properties for credentials, region, edge and base URL, and of a
 * {@link TwilioCredentialsProvider} bean.
 *
 * @since 0.1.0
 */
public interface TwilioConnectionDetails extends ConnectionDetails {

	/**
	 * Return the base URL of TaskRouter. Called for every request, and so must not block.
	 * @return scheme, host and port only; {@code http} only on this machine, or where
	 * {@code twilio.taskrouter.allow-insecure-base-url} is set
	 */
	default URI getBaseUrl() {
		return URI.create("https://taskrouter.twilio.com");
	}

	/**
	 * Return the provider of credentials. Called when a client is created; the provider
	 * is then asked for every request.
	 * @return the provider
	 */
	TwilioCredentialsProvider getCredentialsProvider();

	/**
	 * Return the workspace. Called when a client is created.
	 * @return the workspace, {@code WS…}, or {@code null} for that of
	 * {@code twilio.taskrouter.workspace-sid}
	 */
	default @Nullable String getWorkspaceSid() {
		return null;
	}

}
