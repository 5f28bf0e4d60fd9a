package io.github.taskrouter.desk;

import org.springframework.boot.SpringApplication;

/**
 * Starts the reservation desk without an account: in front of an embedded TaskRouter.
 */
final class TestReservationDeskApplication {

	private TestReservationDeskApplication() {
	}

	public static void main(String[] args) {
		SpringApplication.from(ReservationDeskApplication::main)
			.with(DemoConfiguration.class, ConsoleGuide.class)
			.run(args);
	}

}
