package io.github.taskrouter.reservations.webclient;

import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.TaskRouterDecodingException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/**
 * Reads successes with a mapper of its own, which no setting of the host reaches. Its
 * errors say where the body went wrong and have no cause, since the mapper's exceptions
 * quote the body.
 */
final class JsonDecoder {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	/**
	 * Made ready here, since a mapper that makes a reader on demand does so under a lock.
	 */
	private static final ObjectReader RESERVATION = MAPPER.readerFor(ReservationBody.class);

	private static final ObjectReader PAGE = MAPPER.readerFor(PageBody.class);

	private JsonDecoder() {
	}

	static Reservation reservation(byte[] body, HttpHeaders headers, ReservationRequest request) {
		return JsonDecoder.<ReservationBody, Reservation>read(body, request, RESERVATION,
				(reservation) -> reservation.toReservation(etag(headers)));
	}

	private static @Nullable String etag(HttpHeaders headers) {
		String etag = headers.getFirst(HttpHeaders.ETAG);
		return StringUtils.hasText(etag) ? etag : null;
	}

	static DecodedPage page(byte[] body, HttpHeaders headers, ReservationRequest request) {
		return JsonDecoder.<PageBody, DecodedPage>read(body, request, PAGE,
				(page) -> new DecodedPage(page.toReservations(), page.nextLink()));
	}

	private static <B, T> T read(byte[] body, ReservationRequest request, ObjectReader reader,
			Function<B, T> conversion) {
		if (body.length == 0) {
			throw undecodable(request, "the body is empty");
		}
		try {
			B value = reader.readValue(body);
			if (value == null) {
				throw undecodable(request, "the body is null");
			}
			return conversion.apply(value);
		}
		catch (DatabindException ex) {
			throw undecodable(request, "the JSON has another shape at " + path(ex));
		}
		catch (JacksonException ex) {
			throw undecodable(request, "the body of %d bytes is not JSON%s (%s)".formatted(body.length,
					position(ex.getLocation()), ex.getClass().getSimpleName()));
		}
		catch (DateTimeException ex) {
			throw undecodable(request, "a date is not of ISO 8601");
		}
		catch (IllegalArgumentException ex) {
			throw undecodable(request, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Where the shape differs, by the names that Twilio documents; a key of a map is the
	 * answer's own.
	 */
	private static String path(DatabindException ex) {
		StringBuilder path = new StringBuilder("$");
		for (JacksonException.Reference step : ex.getPath()) {
			if (step.getPropertyName() == null) {
				path.append('[').append(step.getIndex()).append(']');
			}
			else {
				path.append('.').append((step.from() instanceof Map) ? "*" : step.getPropertyName());
			}
		}
		return path.toString();
	}

	private static String position(@Nullable TokenStreamLocation location) {
		return (location != null) ? " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr())
				: "";
	}

	/**
	 * Without the cause: its text repeats what the body holds, and that may be anything.
	 */
	private static TaskRouterDecodingException undecodable(ReservationRequest request, String reason) {
		return TaskRouterDecodingException.create(
				"%s was successful, but its answer can't be read: %s".formatted(request, reason), null,
				request.resumeAt());
	}

}
