package io.github.taskrouter.benchmarks.scenario.startup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.taskrouter.benchmarks.harness.ChildJvm;
import io.github.taskrouter.benchmarks.harness.Figure;
import io.github.taskrouter.benchmarks.harness.Machine;
import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.harness.Result;
import io.github.taskrouter.benchmarks.harness.Work;
import io.github.taskrouter.benchmarks.scenario.startup.Host.Addition;
import io.github.taskrouter.benchmarks.server.TestData;

import org.springframework.util.Assert;

/**
 * What the starter adds to the start-up of its host: from the start of the process until
 * the application is ready, in turns.
 */
public final class StartUp implements Work {

	private static final Metric CPU = new Metric("CPU ms", "milliseconds of CPU", Metric.Best.LOW);

	private static final int STARTS_A_ROUND = 3;

	private static final List<String> PROPERTIES = List.of("--server.port=0", "--spring.main.banner-mode=off",
			"--logging.config=classpath:logback.xml", "--twilio.account-sid=" + TestData.ACCOUNT,
			"--twilio.auth-token=" + TestData.AUTH_TOKEN, "--twilio.taskrouter.workspace-sid=" + TestData.WORKSPACE);

	private final Host host;

	private StartUp(Host host) {
		this.host = host;
	}

	/**
	 * Return one work for each host.
	 * @return the works
	 */
	public static List<Work> all() {
		return List.of(new StartUp(Host.WEBFLUX), new StartUp(Host.MVC));
	}

	/**
	 * Return the contestant with the starter.
	 * @return the name
	 */
	public static String withStarter() {
		return Addition.STARTER.label();
	}

	/**
	 * Return the contestant without anything.
	 * @return the name
	 */
	public static String alone() {
		return Addition.NOTHING.label();
	}

	@Override
	public String name() {
		return "start-up-" + this.host.name().toLowerCase(Locale.ROOT);
	}

	@Override
	public String caption() {
		return "Start-up of a host, %s, from process start to ready".formatted(this.host.label());
	}

	@Override
	public List<Result> run(Machine machine) {
		Map<Addition, List<Start>> starts = new EnumMap<>(Addition.class);
		for (Addition addition : Addition.values()) {
			starts.put(addition, new ArrayList<>());
			start(machine, addition);
		}
		int rounds = machine.quick() ? machine.rounds() : machine.rounds() * STARTS_A_ROUND;
		for (int i = 0; i < rounds; i++) {
			starts.forEach((addition, measured) -> measured.add(start(machine, addition)));
		}
		return starts.entrySet()
			.stream()
			.map((entry) -> new Result(name(), entry.getKey().label(), figures(entry.getValue())))
			.toList();
	}

	private Start start(Machine machine, Addition addition) {
		List<String> flags = List.of("-Xmx256m", "-cp", this.host.classPath(addition).toString());
		long begin = System.nanoTime();
		try (ChildJvm jvm = machine.startJvm(HostApplication.class, flags, PROPERTIES)) {
			long cpu = Long.parseLong(jvm.nextLine());
			double millis = (System.nanoTime() - begin) / 1e6;
			Assert.state((cpu > 0) == (addition == Addition.STARTER),
					() -> "expected a client only with the starter, not " + addition.label());
			return new Start(millis, Math.abs(cpu) / 1e6);
		}
	}

	private static Map<Metric, Figure> figures(List<Start> starts) {
		Map<Metric, Figure> figures = new LinkedHashMap<>();
		figures.put(Metric.TIME, Figure.of(starts.stream().mapToDouble(Start::millis).toArray()));
		figures.put(CPU, Figure.of(starts.stream().mapToDouble(Start::cpuMillis).toArray()));
		return figures;
	}

	private record Start(double millis, double cpuMillis) {
	}

}
