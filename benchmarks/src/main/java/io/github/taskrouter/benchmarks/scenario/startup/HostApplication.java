package io.github.taskrouter.benchmarks.scenario.startup;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A web application without any code of its own: its class path makes it one. As soon as
 * it is ready, says how much CPU time that took, in nanoseconds and below zero if it has
 * no client. Ends at once when its standard input does.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
public class HostApplication {

	private static final String CLIENT = "taskRouterReservationClient";

	/**
	 * Run the application.
	 * @param args properties
	 * @throws Exception if standard input can't be read
	 */
	public static void main(String[] args) throws Exception {
		ConfigurableApplicationContext context = SpringApplication.run(HostApplication.class, args);
		long cpu = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
		System.out.println(context.containsBean(CLIENT) ? cpu : -cpu);
		while (System.in.read() != -1) {
			Thread.onSpinWait();
		}
		Runtime.getRuntime().halt(0);
	}

}
