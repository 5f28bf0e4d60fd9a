package io.github.taskrouter.desk;

import java.util.Arrays;
import java.util.stream.Collectors;

import io.github.taskrouter.reservations.parameter.ParameterValue;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;

/**
 * Reads a value of a closed set by the text that Twilio uses for it.
 */
class ParameterValueDeserializer extends ValueDeserializer<ParameterValue> {

	private final ParameterValue[] values;

	ParameterValueDeserializer(ParameterValue[] values) {
		this.values = values;
	}

	@Override
	public ParameterValue deserialize(JsonParser parser, DeserializationContext context) {
		String text = parser.getValueAsString();
		return Arrays.stream(this.values)
			.filter((value) -> value.value().equals(text))
			.findAny()
			.orElseThrow(() -> new IllegalArgumentException("must be one of " + texts()));
	}

	private String texts() {
		return Arrays.stream(this.values).map(ParameterValue::value).collect(Collectors.joining(", "));
	}

	/**
	 * Applies the deserializer to enums of such values.
	 */
	static class Modifier extends ValueDeserializerModifier {

		@Override
		public ValueDeserializer<?> modifyEnumDeserializer(DeserializationConfig config, JavaType type,
				BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
			return ParameterValue.class.isAssignableFrom(type.getRawClass())
					? new ParameterValueDeserializer((ParameterValue[]) type.getRawClass().getEnumConstants())
					: deserializer;
		}

	}

}
