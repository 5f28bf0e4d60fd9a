package io.github.taskrouter.reservations.autoconfigure;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * Finds the names of clients among the properties.
 */
final class ClientNames {

	private static final Pattern NAME = Pattern.compile("(?!taskRouter$)[a-z][A-Za-z0-9]*");

	private ClientNames() {
	}

	/**
	 * Return the names, in the order of the alphabet. An environment variable has no
	 * lower case, so that its client is the one that is called the same but for the case.
	 * @param binder the binder to use
	 * @return the names
	 * @throws InvalidTwilioPropertyException if a bean can't be named after a client
	 */
	static Collection<String> find(Binder binder) {
		Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		binder.bind(TaskRouterProperties.CLIENTS, Bindable.mapOf(String.class, Object.class))
			.orElseGet(Map::of)
			.keySet()
			.forEach((name) -> names.merge(check(name), name, ClientNames::mixedCase));
		return names.values();
	}

	private static String check(String name) {
		if (!NAME.matcher(name).matches()) {
			throw new InvalidTwilioPropertyException(PropertyNames.prefix(name),
					"must end in a name that begins with a-z, goes on with a-z, A-Z and 0-9, and is not taskRouter");
		}
		return name;
	}

	private static String mixedCase(String one, String other) {
		return one.equals(one.toLowerCase(Locale.ROOT)) ? other : one;
	}

}
