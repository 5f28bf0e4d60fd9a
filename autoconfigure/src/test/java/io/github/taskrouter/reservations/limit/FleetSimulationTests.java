package io.github.taskrouter.reservations.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.github.taskrouter.reservations.limit.FleetSimulation.Figures;
import io.github.taskrouter.testsupport.HeldOutput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints the table of {@code docs/limits.md}.
 */
@ExtendWith(HeldOutput.class)
class FleetSimulationTests {

	private static final List<Integer> INSTANCES = List.of(1, 4, 20);

	@Test
	void aFleetWithoutACoordinatorSharesAnAccount() {
		List<Figures> table = table(50, null);
		List<Figures> held = table(50, Duration.ofSeconds(1));
		print(table);
		print(held);
		assertThat(table).allSatisfy((figures) -> {
			assertThat(figures.throughput()).isGreaterThan(0.9);
			assertThat(figures.fairness()).isGreaterThan(0.75);
			assertThat(figures.refusedShare()).isLessThan(isCrowded(figures) ? 0.45 : 0.06);
			assertThat(figures.failedShare()).isLessThan(isCrowded(figures) ? 0.06 : 0.01);
		});
		assertThat(held).allSatisfy((figures) -> {
			assertThat(figures.throughput()).isGreaterThan(0.65);
			assertThat(figures.fairness()).isGreaterThan(0.75);
			assertThat(figures.refusedShare()).isLessThan(isCrowded(figures) ? 0.2 : 0.05);
			assertThat(figures.failedShare()).isLessThan(0.02);
		});
	}

	@Test
	void aFleetThatDividesMaxInFlightIsHardlyRefused() {
		List<Figures> table = new ArrayList<>();
		for (int instances : INSTANCES) {
			table.add(FleetSimulation.simulate(instances, 40, 40 / instances, null));
			table.add(FleetSimulation.simulate(instances, 40, 40 / instances, Duration.ofSeconds(1)));
		}
		print(table);
		assertThat(table).allSatisfy((figures) -> {
			assertThat(figures.throughput()).isGreaterThan(0.95);
			assertThat(figures.refusedShare()).isLessThan(0.001);
			assertThat(figures.fairness()).isGreaterThan(0.99);
		});
	}

	private static List<Figures> table(int maxInFlight, @Nullable Duration retryAfter) {
		List<Figures> table = new ArrayList<>();
		for (int allowed : List.of(10, 40, 100)) {
			for (int instances : INSTANCES) {
				table.add(FleetSimulation.simulate(instances, allowed, maxInFlight, retryAfter));
			}
		}
		return table;
	}

	/**
	 * Whether there are more instances than requests that may run at once.
	 */
	private static boolean isCrowded(Figures figures) {
		return figures.instances() > figures.allowed();
	}

	private static void print(List<Figures> table) {
		System.out.println(table.stream().map(Figures::toString).collect(Collectors.joining("\n")));
	}

}
