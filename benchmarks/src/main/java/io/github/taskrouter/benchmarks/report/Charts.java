package io.github.taskrouter.benchmarks.report;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.harness.Result;
import org.knowm.xchart.CategoryChart;

/**
 * The charts of a section, as SVG files.
 */
final class Charts {

	/** This client, the others, the limits. */
	private static final Color[] HIGHLIGHT = { new Color(0x0072B2), new Color(0x8A8A8A), new Color(0xD5D5D5) };

	private Charts() {
	}

	/**
	 * Write the charts of a section.
	 * @return the names of the files
	 */
	static List<String> write(Section section, Path directory) throws IOException {
		Files.createDirectories(directory);
		List<Metric> metrics = section.results()
			.get(0)
			.figures()
			.keySet()
			.stream()
			.filter((metric) -> metric.equals(Metric.CPU) || isFirst(metric, section))
			.filter((metric) -> clients(section).size() > 1 && metric.best() != Metric.Best.NONE)
			.toList();
		for (Metric metric : metrics) {
			ChartStyle.save(bars(section, metric), directory.resolve(fileName(section, metric)));
		}
		return metrics.stream().map((metric) -> fileName(section, metric)).toList();
	}

	private static boolean isFirst(Metric metric, Section section) {
		return metric.equals(section.results().get(0).figures().keySet().iterator().next());
	}

	private static List<Result> clients(Section section) {
		return section.results().stream().filter((result) -> !result.isLimit()).toList();
	}

	private static String fileName(Section section, Metric metric) {
		return section.name() + (metric.equals(Metric.CPU) ? "-cpu.svg" : ".svg");
	}

	private static CategoryChart bars(Section section, Metric metric) {
		List<Result> results = ((metric.equals(Metric.CPU)) ? section.results() : clients(section)).stream()
			.filter((result) -> result.figures().containsKey(metric))
			.toList();
		CategoryChart chart = ChartStyle.chart("%s: %s, %s is better".formatted(section.name(), metric.unit(),
				(metric.best() == Metric.Best.HIGH) ? "more" : "less"), metric.name());
		Result first = results.get(0);
		addSeries(chart, "this client", metric, results, (result) -> result == first);
		addSeries(chart, "others", metric, results, (result) -> result != first && !result.isLimit());
		addSeries(chart, "limits", metric, results, Result::isLimit);
		chart.getStyler().setOverlapped(true).setLegendVisible(false);
		chart.getStyler().setSeriesColors(HIGHLIGHT);
		return chart;
	}

	private static void addSeries(CategoryChart chart, String name, Metric metric, List<Result> results,
			Predicate<Result> content) {
		if (results.stream().anyMatch(content)) {
			chart.addSeries(name, results.stream().map(Result::shortName).toList(),
					results.stream()
						.map((result) -> content.test(result) ? result.figures().get(metric).median() : null)
						.toList());
		}
	}

}
