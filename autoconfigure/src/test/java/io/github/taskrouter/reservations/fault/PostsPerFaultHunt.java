package io.github.taskrouter.reservations.fault;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.taskrouter.reservations.fixture.ClientKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints, for the page on guarantees, how many requests one update and one fetch are
 * under each fault and over each connector.
 */
class PostsPerFaultHunt {

	private static final int ATTEMPTS = 4;

	private static final Map<String, Script> FAULTS = faults();

	@BeforeAll
	static void warmUp() {
		Arrays.stream(ClientKind.values()).forEach(FaultMatrix::warmUp);
	}

	@Test
	void anUpdateIsOneRequestUnlessItWasRefused() {
		Map<String, Map<ClientKind, Integer>> table = print(Operation.UPDATE);
		table.remove("429");
		assertThat(table.values()).allMatch((row) -> row.values().stream().allMatch((requests) -> requests == 1));
	}

	/**
	 * The JDK's client sends a GET again on its own if its connection ends.
	 */
	@Test
	void aFetchIsAtMostAsManyRequestsAsItHasAttempts() {
		assertThat(print(Operation.FETCH).values()).allMatch((row) -> row.entrySet()
			.stream()
			.allMatch((cell) -> cell.getValue() <= ((cell.getKey() == ClientKind.JDK) ? 2 * ATTEMPTS : ATTEMPTS)));
	}

	private static Map<String, Script> faults() {
		Map<String, Script> faults = new LinkedHashMap<>();
		faults.put("429", status("429 No"));
		faults.put("429, `Retry-After: 3600`", (wire) -> wire.answer("429 No", "", "Retry-After: 3600"));
		faults.put("500", status("500 No"));
		faults.put("502", status("502 No"));
		faults.put("503", status("503 No"));
		faults.put("504", status("504 No"));
		faults.put("307 to another host", (wire) -> wire.answer("307 No", "", "Location: " + Elsewhere.url()));
		faults.put("no answer in time", Wire::hang);
		faults.put("end once the request was read", Wire::close);
		faults.put("reset once the request was read", Wire::reset);
		faults.put("answer cut off", (wire) -> wire.head(100).send("{").close());
		faults.put("answer that is no JSON", (wire) -> wire.answer("200 OK", "<html>"));
		faults.put("no HTTP", (wire) -> wire.send("SSH-2.0-OpenSSH_9.6\r\n\r\n").finish());
		faults.put("answer of another reservation", PostsPerFaultHunt::another);
		faults.put("102 before the answer",
				(wire) -> wire.send("HTTP/1.1 102 Processing\r\n\r\n").answer("200 OK", wire.json()));
		return faults;
	}

	private static Map<String, Map<ClientKind, Integer>> print(Operation operation) {
		Map<String, Map<ClientKind, Integer>> table = new LinkedHashMap<>();
		System.out.println("| one %s meets | %s |%n|---|%s".formatted(operation,
				join(Arrays.asList(ClientKind.values())), "---|".repeat(ClientKind.values().length)));
		FAULTS.forEach((name, script) -> {
			Map<ClientKind, Integer> row = new EnumMap<>(ClientKind.class);
			Arrays.stream(ClientKind.values()).forEach((kind) -> row.put(kind, requests(kind, operation, script)));
			table.put(name, row);
			System.out.println("| %s | %s |".formatted(name, join(row.values())));
		});
		return table;
	}

	private static String join(Collection<?> cells) {
		return cells.stream().map(String::valueOf).collect(Collectors.joining(" | "));
	}

	private static int requests(ClientKind kind, Operation operation, Script script) {
		try (FaultServer server = new FaultServer(script)) {
			FaultClient.use(kind, server.baseUrl(), (client) -> Call.of(operation, client),
					"retry.max-attempts=" + ATTEMPTS, "call-timeout=9s");
			return server.requests();
		}
	}

	private static Script status(String status) {
		return (wire) -> wire.answer(status, "");
	}

	private static void another(Wire wire) throws IOException {
		wire.answer("200 OK", Answers.to("WR" + "f".repeat(32)));
	}

}
