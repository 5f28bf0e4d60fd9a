package io.github.taskrouter.benchmarks.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Runs the server as a process: prints its port, then answers {@code counts} with what it
 * has counted since, and {@code delay 50} with {@code ok}. Ends when its input does.
 */
public final class ServerMain {

	private ServerMain() {
	}

	/**
	 * Run the server.
	 * @param args how many reservations the task has, and the delay of each answer in
	 * milliseconds
	 * @throws IOException if standard input can't be read
	 */
	public static void main(String[] args) throws IOException {
		ReservationServer server = new ReservationServer(Integer.parseInt(args[0]), Long.parseLong(args[1]));
		System.out.println(server.port());
		BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String command = commands.readLine(); command != null; command = commands.readLine()) {
			if (command.startsWith("delay ")) {
				server.delayMillis(Long.parseLong(command.substring(6)));
				System.out.println("ok");
			}
			else {
				System.out.println(server.takeCounts());
			}
		}
		System.exit(0);
	}

}
