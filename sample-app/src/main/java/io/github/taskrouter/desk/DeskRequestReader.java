package io.github.taskrouter.desk;

import java.util.stream.Collectors;

import io.github.taskrouter.reservations.ReservationUpdate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.Assert;

/**
 * Reads the body of an action. A complaint names the field, and never shows its value,
 * which may be a phone number or a password.
 */
class DeskRequestReader {

	private final JsonMapper mapper = JsonMapper.builder()
		.addModule(new InstructionModule())
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.build();

	ReservationUpdate read(DeskAction action, @Nullable JsonNode body) {
		Assert.isTrue(body == null || body.isObject(), "the body must be a JSON object");
		return read(action.body(), (body != null) ? body : this.mapper.createObjectNode());
	}

	private <T> ReservationUpdate read(DeskAction.Body<T> body, JsonNode json) {
		try {
			return body.toUpdate().apply(this.mapper.treeToValue(json, body.type()));
		}
		catch (DatabindException ex) {
			throw new IllegalArgumentException(complaint(ex));
		}
	}

	private static String complaint(DatabindException ex) {
		String field = ex.getPath().stream().map(JacksonException.Reference::getPropertyName).findFirst().orElse("?");
		if (ex instanceof UnrecognizedPropertyException unknown) {
			return "unknown field '%s'; the fields are %s".formatted(field,
					unknown.getKnownPropertyIds()
						.stream()
						.map(String::valueOf)
						.sorted()
						.collect(Collectors.joining(", ")));
		}
		if (ex.getCause() instanceof IllegalArgumentException cause) {
			return cause.getMessage();
		}
		return "field '%s' is of the wrong type".formatted(field);
	}

}
