package io.github.taskrouter.desk;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.ReservationUpdate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

import org.springframework.util.Assert;

/**
 * Reads the body of an action. An error names the field and never shows its value, which
 * may be a phone number or a password. Takes bytes, since Spring logs the objects that it
 * reads itself at DEBUG.
 */
class DeskRequestReader {

	private final JsonMapper mapper = JsonMapper.builder()
		.addModule(new InstructionModule())
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.withCoercionConfig(LogicalType.Textual,
				(text) -> Stream.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
					.forEach((shape) -> text.setCoercion(shape, CoercionAction.Fail)))
		.build();

	ReservationUpdate read(DeskAction action, byte @Nullable [] body) {
		JsonNode json = (body != null) ? parse(body) : this.mapper.createObjectNode();
		Assert.isTrue(json.isObject(), "the body must be a JSON object");
		return read(action.body(), json);
	}

	private JsonNode parse(byte[] body) {
		try {
			return this.mapper.readTree(body);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("the body is not JSON");
		}
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
		return ex.getPath()
			.stream()
			.findFirst()
			.map((step) -> "field '%s': ".formatted(step.getPropertyName()))
			.orElse("") + reason(ex);
	}

	private static @Nullable String reason(DatabindException ex) {
		if (ex instanceof UnrecognizedPropertyException unknown) {
			return "unknown; the fields are " + fields(unknown);
		}
		boolean mismatch = ex instanceof MismatchedInputException;
		return (!mismatch && ex.getCause() instanceof IllegalArgumentException refusal) ? refusal.getMessage()
				: "wrong type or format";
	}

	private static String fields(UnrecognizedPropertyException ex) {
		return ex.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
	}

}
