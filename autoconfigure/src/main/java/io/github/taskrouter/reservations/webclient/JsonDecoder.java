package io.github.taskrouter.reservations.webclient;

import java.io.InputStream;
import java.util.function.Function;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.TaskRouterDecodingException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/**
 * Reads successes with a parser of its own, which no setting of the host reaches. Its
 * errors say where the body went wrong and have no cause, since the parser's exceptions
 * quote the body.
 */
final class JsonDecoder {

	private static final JsonFactory JSON = JsonFactory.builder()
		.recyclerPool(JsonRecyclerPools.threadLocalPool())
		.build();

	private static final OddFields ODD_FIELDS = new OddFields();

	private JsonDecoder() {
	}

	static Reservation reservation(InputStream body, HttpHeaders headers, ReservationRequest request) {
		Reservation reservation = read(body, request,
				(json) -> new ReservationReader(json, ODD_FIELDS, request, null).reservation(() -> "$", etag(headers)));
		MismatchedAnswerException.requireReservation(reservation, request);
		return reservation;
	}

	private static @Nullable String etag(HttpHeaders headers) {
		String etag = headers.getFirst(HttpHeaders.ETAG);
		return StringUtils.hasText(etag) ? etag : null;
	}

	static DecodedPage page(InputStream body, HttpHeaders headers, ReservationRequest request) {
		return read(body, request, (json) -> new PageReader(json, ODD_FIELDS, request).page(headers));
	}

	private static <T> T read(InputStream body, ReservationRequest request, Function<JsonParser, T> reading) {
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
			if (json.nextToken() == null) {
				throw undecodable(request, "the body is empty");
			}
			T value = reading.apply(json);
			if (json.nextToken() != null) {
				throw undecodable(request, "the body goes on after the end of its JSON");
			}
			return value;
		}
		catch (UnreadableException ex) {
			throw undecodable(request, String.valueOf(ex.getMessage()));
		}
		catch (JacksonException ex) {
			throw undecodable(request,
					"the body is not JSON%s (%s)".formatted(position(ex.getLocation()), ex.getClass().getSimpleName()));
		}
	}

	private static String position(@Nullable TokenStreamLocation location) {
		return (location != null) ? " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr())
				: "";
	}

	/**
	 * Create an exception without a cause, whose message would repeat the body.
	 */
	private static TaskRouterDecodingException undecodable(ReservationRequest request, String reason) {
		return TaskRouterDecodingException.create(
				"%s was successful, but its answer can't be read: %s".formatted(request, reason), null,
				request.resumeAt());
	}

}
