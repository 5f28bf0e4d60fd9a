package io.github.taskrouter.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.github.taskrouter.benchmarks.harness.Figure;
import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.harness.Result;
import org.jspecify.annotations.Nullable;

/**
 * Results of a work as a Markdown table: medians, their spread, and their ratios to the
 * first contestant and to the limits.
 */
final class Tables {

	private Tables() {
	}

	static MarkdownTable of(List<Result> results) {
		List<Column> columns = columns(results);
		MarkdownTable table = new MarkdownTable(columns.stream().map(Column::head).toList());
		for (Result result : results) {
			table.row(columns.stream().map((column) -> column.cell(result)).toList());
		}
		return table;
	}

	private static List<Column> columns(List<Result> results) {
		List<Column> columns = new ArrayList<>();
		columns.add(new Column("", Result::contestant));
		Result first = results.get(0);
		for (Metric metric : metrics(results)) {
			columns.add(new Column(metric.name(), (result) -> value(result.figures().get(metric))));
			if (results.size() > 1 && metric.best() != Metric.Best.NONE) {
				columns.add(ratios(metric, first));
			}
			if (metric.equals(Metric.CPU)) {
				results.stream().filter(Result::isLimit).map((limit) -> ratios(metric, limit)).forEach(columns::add);
			}
		}
		return columns;
	}

	private static Set<Metric> metrics(List<Result> results) {
		Set<Metric> metrics = new LinkedHashSet<>();
		results.forEach((result) -> metrics.addAll(result.figures().keySet()));
		return metrics;
	}

	private static Column ratios(Metric metric, Result reference) {
		return new Column("× " + reference.shortName(),
				(result) -> ratio(result.figures().get(metric), reference.figures().get(metric)));
	}

	private static String ratio(@Nullable Figure figure, @Nullable Figure reference) {
		return (figure != null && reference != null && reference.median() > 0)
				? Numbers.text(figure.median() / reference.median()) : "";
	}

	private static String value(@Nullable Figure figure) {
		if (figure == null) {
			return "";
		}
		String median = Numbers.text(figure.median());
		return (figure.min() < figure.max())
				? "%s (%s–%s)".formatted(median, Numbers.text(figure.min()), Numbers.text(figure.max())) : median;
	}

	private record Column(String head, Function<Result, String> content) {

		String cell(Result result) {
			return this.content.apply(result);
		}

	}

}
