package io.github.taskrouter.benchmarks.server;

import java.time.Instant;
import java.util.HexFormat;

/**
 * The reservations that the server has: what each of them is follows from its index.
 */
public final class TestData {

	/** The SID of the account. */
	public static final String ACCOUNT = "AC00112233445566778899aabbccddeeff";

	/** The auth token: any value, since the server checks none. */
	public static final String AUTH_TOKEN = "benchmark";

	/** The SID of the workspace. */
	public static final String WORKSPACE = "WS0f1e2d3c4b5a69788796a5b4c3d2e1f0";

	/** The SID of the task that has all reservations. */
	public static final String TASK = "WT8f7e6d5c4b3a29180796a5b4c3d2e1f0";

	/** The path of the task's reservations. */
	public static final String PATH = "/v1/Workspaces/" + WORKSPACE + "/Tasks/" + TASK + "/Reservations";

	/** After this many reservations their content repeats. */
	public static final int DISTINCT = 100_000;

	private static final long FIRST_DATE = Instant.parse("2026-01-05T08:00:00Z").getEpochSecond();

	private TestData() {
	}

	/**
	 * Return the SID of a reservation; its last five digits are the index.
	 * @param index the index
	 * @return the SID
	 */
	public static String sid(int index) {
		long content = index % DISTINCT;
		HexFormat hex = HexFormat.of();
		return "WR" + hex.toHexDigits(content * 0x9E3779B97F4A7C15L)
				+ hex.toHexDigits(content * 0x517CC1B727220A95L << 20 | content);
	}

	/**
	 * Return the index of a reservation.
	 * @param sid its SID
	 * @return the index
	 */
	static int index(String sid) {
		return Integer.parseInt(sid, sid.length() - 5, sid.length(), 16);
	}

	/**
	 * Return when a reservation was created.
	 * @param index the index of the reservation
	 * @return seconds since the epoch
	 */
	public static long created(int index) {
		return FIRST_DATE + 31L * (index % DISTINCT);
	}

	/**
	 * Return when a reservation was updated.
	 * @param index the index of the reservation
	 * @return seconds since the epoch
	 */
	public static long updated(int index) {
		return created(index) + 1 + index % DISTINCT % 29;
	}

}
