package io.github.taskrouter.reservations.webclient;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which paths are that of a list.
 */
class ListPathTests {

	private static final String SPACE = "WS" + "a".repeat(32);

	private static final String TASK = "WT" + "B".repeat(32);

	private final ListPath list = new ListPath(SPACE, TASK);

	@Test
	void isThePathOfTheReservationsOfATask() {
		assertThat(this.list).hasToString("/v1/Workspaces/" + SPACE + "/Tasks/" + TASK + "/Reservations");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/Workspaces/SPACE/Tasks/TASK/Reservations",
			"/v1/Workspaces/SPACE/Tasks/TASK/Reservations?a#b",
			"https://example.com/v1/Workspaces/SPACE/Tasks/TASK/Reservations",
			"/%761/Workspaces/%57SAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAa/Tasks/TASK/Reservations",
			"/v1/Workspaces/SPACE/Tasks/WTbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbB/Reservations" })
	void coversItselfHoweverItIsWritten(String path) {
		assertThat(this.list.covers(address(path))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/Workspaces/SPACE/Tasks/TASK/reservations", "/v1/Workspaces/SPACE/Tasks/TASK",
			"/v1/Workspaces/SPACE/Tasks/TASK/Reservations/", "v1/Workspaces/SPACE/Tasks/TASK/Reservations/",
			"/v1/Workspaces/TASK/Tasks/SPACE/Reservations", "/v1/Workspaces/SPACE/Tasks/WTbb/Reservations",
			"/v1/Workspaces/SPACE/Tasks/wtBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB/Reservations",
			"/v1/Workspaces/WSBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB/Tasks/TASK/Reservations",
			"/V1/Workspaces/SPACE/Tasks/TASK/Reservations", "/v1/Workspaces/SPACE%2FTasks/TASK/Reservations/",
			"mailto:someone", "" })
	void coversNothingElse(String path) {
		assertThat(this.list.covers(address(path))).isFalse();
	}

	private static URI address(String path) {
		return URI.create(path.replace("SPACE", SPACE).replace("TASK", TASK));
	}

}
