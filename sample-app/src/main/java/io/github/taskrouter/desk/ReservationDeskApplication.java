package io.github.taskrouter.desk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the reservation desk. Credentials and workspace come from the environment:
 * {@code TWILIO_ACCOUNT_SID}, {@code TWILIO_AUTH_TOKEN} and
 * {@code TWILIO_TASKROUTER_WORKSPACE_SID}.
 *
 * @since 0.1.0
 */
@SpringBootApplication
public class ReservationDeskApplication {

	public static void main(String[] args) {
		SpringApplication.run(ReservationDeskApplication.class, args);
	}

}
