package io.github.taskrouter.reservations.autoconfigure;

import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;

/**
 * Finds where a property was set, such as the line of a file.
 */
final class PropertyOrigin {

	private PropertyOrigin() {
	}

	static @Nullable Origin of(Environment environment, String property) {
		return find(environment, property).findFirst().map(ConfigurationProperty::getOrigin).orElse(null);
	}

	static boolean isSet(Environment environment, String property) {
		return find(environment, property).findFirst().isPresent();
	}

	private static Stream<ConfigurationProperty> find(Environment environment, String property) {
		ConfigurationPropertyName name = ConfigurationPropertyName.adapt(property, '.');
		return StreamSupport.stream(ConfigurationPropertySources.get(environment).spliterator(), false)
			.map((source) -> source.getConfigurationProperty(name))
			.filter(Objects::nonNull);
	}

}
