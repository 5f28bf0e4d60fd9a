package io.github.taskrouter.reservations.fault;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.fixture.ClientKind;
import io.github.taskrouter.reservations.fixture.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Counts the POSTs of one update, as {@code docs/guarantees.md} does.
 */
class UpdatesOnTheWireTests {

	private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| (\\d+) \\| [^|]*\\|$");

	private static final Map<String, Script> FAULTS = Map.of("500", status(500), "502", status(502), "503", status(503),
			"504", status(504), "no answer in time", Wire::hang, "reset once the request was read", Wire::reset,
			"answer cut off", (wire) -> wire.head(100).send("{").close(), "answer that is no JSON",
			(wire) -> wire.answer("200 OK", "<html>"), "429", status(429));

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("rows")
	void oneUpdateIsSoManyRequests(String fault, int posts) {
		try (FaultServer server = new FaultServer(FAULTS.get(fault))) {
			FaultClient.use(ClientKind.BOOT, server.baseUrl(),
					(client) -> assertThat(Call.of(Operation.UPDATE, client).failure()).isNotNull(),
					"retry.max-attempts=4");
			assertThat(server.requests()).isEqualTo(posts);
		}
	}

	static Stream<Arguments> rows() {
		return ROW.matcher(table())
			.results()
			.map((MatchResult row) -> arguments(row.group(1), Integer.parseInt(row.group(2))));
	}

	private static String table() {
		String text = Document.page("guarantees").text();
		String table = text.substring(text.indexOf("| One update meets |"), text.indexOf("The matrix has"));
		assertThat(ROW.matcher(table).results().map((row) -> row.group(1)))
			.containsExactlyInAnyOrderElementsOf(FAULTS.keySet());
		return table;
	}

	private static Script status(int status) {
		return (wire) -> wire.answer(status + " No", "");
	}

}
