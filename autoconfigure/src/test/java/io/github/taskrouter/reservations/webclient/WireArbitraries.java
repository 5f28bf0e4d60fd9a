package io.github.taskrouter.reservations.webclient;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import io.github.taskrouter.reservations.fixture.ReservationJson;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tools.jackson.databind.json.JsonMapper;

/**
 * What may come over the wire: bytes of no sense, JSON of any shape under the names that
 * Twilio uses, and true answers with some bytes changed.
 */
final class WireArbitraries {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final List<String> NAMES = List.of("sid", "task_sid", "reservation_status", "date_created", "url",
			"links", "reservations", "meta", "next_page_url", "code", "message", "more_info", "details", "params",
			"errors", "type");

	private static final List<String> TEXTS = List.of("pending", "2026-11-23T09:15:27Z", "2026-11-23T09:15:27",
			"2026-11-23T09:15:27+24:00", "https://taskrouter.twilio.com/v1", "+15550001234", "sip:doug@pbx.example",
			"\r\nX: y", "");

	private static final List<String> ANSWERS = List.of(ReservationJson.reservation("pending"),
			ReservationJson.page(List.of(ReservationJson.reservation("accepted")), "null"),
			"{\"code\": 20404, \"message\": \"+15550001234 not found\", \"details\": {\"a\": [null, 1.5]}}");

	private static final List<String> PIECES = List.of("null", "{}", "[", "\"\\u0000\"", "1e999", "-0", "1.5",
			"+15550001234", "2026-11-23T09:15:27[Europe/Paris]");

	private WireArbitraries() {
	}

	static Arbitrary<byte[]> bodies() {
		return Arbitraries.oneOf(bytes(), json(text()), changedAnswers()).withoutEdgeCases();
	}

	static Arbitrary<String> text() {
		return Arbitraries.oneOf(Arbitraries.of(TEXTS), Arbitraries.strings().all().ofMaxLength(60),
				Arbitraries.strings().numeric().withChars("+- ().").ofMaxLength(200));
	}

	/**
	 * JSON of any shape.
	 * @param texts what its texts may be
	 */
	static Arbitrary<byte[]> json(Arbitrary<String> texts) {
		return values(texts).map(MAPPER::writeValueAsBytes);
	}

	private static Arbitrary<Object> values(Arbitrary<String> texts) {
		Arbitrary<Object> leaves = Arbitraries
			.oneOf(texts.asGeneric(), Arbitraries.integers().asGeneric(), Arbitraries.doubles().asGeneric(),
					Arbitraries.bigDecimals().asGeneric(), Arbitraries.of(true, false).asGeneric())
			.injectNull(0.1);
		Arbitrary<String> names = Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(NAMES)), Tuple.of(1, texts));
		return Arbitraries.recursive(() -> leaves, (inner) -> Arbitraries.oneOf(inner,
				inner.list().ofMaxSize(3).asGeneric(), Arbitraries.maps(names, inner).ofMaxSize(5).asGeneric()), 0, 4);
	}

	private static Arbitrary<byte[]> bytes() {
		return Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
	}

	private static Arbitrary<byte[]> changedAnswers() {
		Arbitrary<byte[]> answers = Arbitraries.of(ANSWERS).map((text) -> text.getBytes(StandardCharsets.UTF_8));
		Arbitrary<byte[]> pieces = Arbitraries.oneOf(Arbitraries.bytes().array(byte[].class).ofMaxSize(4),
				Arbitraries.of(PIECES).map((text) -> text.getBytes(StandardCharsets.UTF_8)));
		Arbitrary<byte[]> once = Combinators
			.combine(answers, Arbitraries.integers().between(0, 1500), Arbitraries.integers().between(0, 40), pieces)
			.as(WireArbitraries::replace);
		return Combinators
			.combine(once, Arbitraries.integers().between(0, 1500), Arbitraries.integers().between(0, 3), pieces)
			.as(WireArbitraries::replace);
	}

	private static byte[] replace(byte[] answer, int at, int length, byte[] piece) {
		int from = Math.min(at, answer.length);
		int to = Math.min(from + length, answer.length);
		byte[] changed = Arrays.copyOf(answer, from + piece.length + answer.length - to);
		System.arraycopy(piece, 0, changed, from, piece.length);
		System.arraycopy(answer, to, changed, from + piece.length, answer.length - to);
		return changed;
	}

}
