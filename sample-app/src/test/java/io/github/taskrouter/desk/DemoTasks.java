package io.github.taskrouter.desk;

import java.util.List;

import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.test.EmbeddedTask;
import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;
import io.github.taskrouter.reservations.test.EmbeddedWorker;
import io.github.taskrouter.reservations.test.TwilioSids;

/**
 * The tasks that a new desk starts with: task 1 with 2,500 reservations, tasks 2 to 9
 * with one pending reservation each.
 */
final class DemoTasks {

	static final int MANY = 2500;

	private static final int WORKERS = 25;

	private static final List<ReservationStatus> OUTCOMES = List.of(ReservationStatus.TIMEOUT,
			ReservationStatus.REJECTED, ReservationStatus.CANCELED, ReservationStatus.RESCINDED,
			ReservationStatus.TIMEOUT, ReservationStatus.REJECTED, ReservationStatus.PENDING);

	private DemoTasks() {
	}

	static void addTo(EmbeddedTaskRouter taskRouter) {
		EmbeddedTask busy = taskRouter.addTask(TwilioSids.task(1));
		for (int number = 1; number <= MANY; number++) {
			reserve(busy, 1, number, OUTCOMES.get(number % OUTCOMES.size()));
		}
		for (int task = 2; task <= 9; task++) {
			reserve(taskRouter.addTask(TwilioSids.task(task)), task, 1, ReservationStatus.PENDING);
		}
	}

	private static void reserve(EmbeddedTask embedded, int task, int number, ReservationStatus status) {
		int worker = number % WORKERS;
		embedded.reserve(TwilioSids.reservation(task * 0x10000L + number),
				new EmbeddedWorker(TwilioSids.worker(worker), "Worker " + worker), status);
	}

}
