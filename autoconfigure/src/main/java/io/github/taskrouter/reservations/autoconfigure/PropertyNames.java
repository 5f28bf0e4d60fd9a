package io.github.taskrouter.reservations.autoconfigure;

import org.jspecify.annotations.Nullable;

/**
 * What the properties of one client are called: those of the plain client as they are,
 * and those of a named one all beneath its name.
 *
 * @param client the name of the client, or {@code null} for the plain one
 */
record PropertyNames(@Nullable String client) {

	static final PropertyNames PLAIN = new PropertyNames(null);

	/**
	 * Return what a property is called.
	 * @param property the name that it has for the plain client
	 * @return the name that it has for this client
	 */
	String of(String property) {
		if (this.client == null) {
			return property;
		}
		String parent = property.startsWith(TaskRouterProperties.PREFIX) ? TaskRouterProperties.PREFIX
				: TwilioProperties.PREFIX;
		return prefix(this.client) + property.substring(parent.length());
	}

	/**
	 * Return what all properties of a named client begin with.
	 * @param client the name of the client
	 * @return the prefix, without a dot at its end
	 */
	static String prefix(String client) {
		return TaskRouterProperties.CLIENTS + "." + client;
	}

}
