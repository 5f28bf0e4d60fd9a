package io.github.taskrouter.reservations.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of the plain reservation client, and beneath them those of the named ones.
 */
@ConfigurationProperties(TaskRouterProperties.PREFIX)
class TaskRouterProperties extends ClientSettingsProperties {

	static final String PREFIX = "twilio.taskrouter";

	static final String ENABLED = PREFIX + ".enabled";

	static final String CLIENTS = PREFIX + ".clients";

	/**
	 * Further clients by name. Each has the properties of 'twilio' and
	 * 'twilio.taskrouter' where it sets none of its own.
	 */
	private final Map<String, NamedClientProperties> clients = new LinkedHashMap<>();

	public Map<String, NamedClientProperties> getClients() {
		return this.clients;
	}

}
