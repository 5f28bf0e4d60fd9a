package io.github.taskrouter.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.taskrouter.benchmarks.contestant.Entry;
import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.harness.Result;
import org.knowm.xchart.CategoryChart;

/**
 * The chart for the README: how many times as fast as Twilio's SDK each client is.
 */
final class Overview {

	private static final String REFERENCE = Entry.TWILIO_JAVA.title();

	private Overview() {
	}

	static void write(List<Section> sections, Path file) throws IOException {
		List<Section> compared = sections.stream().filter((section) -> rate(section, REFERENCE).isPresent()).toList();
		if (compared.isEmpty()) {
			return;
		}
		CategoryChart chart = ChartStyle.chart("Throughput: how many times as fast as twilio-java", "× twilio-java");
		List<String> works = compared.stream().map(Section::name).toList();
		for (String client : clients(compared)) {
			chart.addSeries(client, works,
					compared.stream()
						.map((section) -> rate(section, client).orElse(0.0) / rate(section, REFERENCE).orElseThrow())
						.toList());
		}
		ChartStyle.save(chart, file);
	}

	private static List<String> clients(List<Section> sections) {
		return sections.stream()
			.flatMap((section) -> section.results().stream())
			.filter((result) -> !result.isLimit())
			.map(Result::contestant)
			.distinct()
			.toList();
	}

	private static Optional<Double> rate(Section section, String contestant) {
		return section.results()
			.stream()
			.filter((result) -> result.contestant().equals(contestant))
			.flatMap((result) -> Stream.of(Metric.RECORDS, Metric.CALLS)
				.filter(result.figures()::containsKey)
				.map((metric) -> result.figures().get(metric).median()))
			.findFirst();
	}

}
