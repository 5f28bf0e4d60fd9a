package io.github.taskrouter.desk;

import java.util.List;

import io.github.taskrouter.embedded.EmbeddedTask;
import io.github.taskrouter.embedded.EmbeddedTaskRouter;

/**
 * The tasks that a new desk starts with: task 1 with 2,500 reservations, tasks 2 to 9
 * with one pending reservation each.
 */
final class DemoTasks {

	static final int MANY = 2500;

	private static final int WORKERS = 25;

	private static final List<String> OUTCOMES = List.of("timeout", "rejected", "canceled", "rescinded", "timeout",
			"rejected", "pending");

	private DemoTasks() {
	}

	static void addTo(EmbeddedTaskRouter taskRouter) {
		EmbeddedTask busy = taskRouter.addTask(taskSid(1));
		for (int number = 1; number <= MANY; number++) {
			add(busy, 1, number, OUTCOMES.get(number % OUTCOMES.size()));
		}
		for (int task = 2; task <= 9; task++) {
			add(taskRouter.addTask(taskSid(task)), task, 1, "pending");
		}
	}

	static String taskSid(int task) {
		return EmbeddedTaskRouter.sid("WT", task);
	}

	static String reservationSid(int task, int number) {
		return EmbeddedTaskRouter.sid("WR", task * 0x10000L + number);
	}

	private static void add(EmbeddedTask embedded, int task, int number, String status) {
		int worker = number % WORKERS;
		embedded.addReservation(reservationSid(task, number), EmbeddedTaskRouter.sid("WK", worker), "Worker " + worker,
				status);
	}

}
