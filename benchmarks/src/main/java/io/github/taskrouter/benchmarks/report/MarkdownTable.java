package io.github.taskrouter.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/**
 * A table in Markdown, padded so that a terminal shows it as well.
 */
final class MarkdownTable {

	private final List<List<String>> rows = new ArrayList<>();

	MarkdownTable(List<String> heads) {
		this.rows.add(heads);
	}

	MarkdownTable row(List<String> cells) {
		this.rows.add(cells);
		return this;
	}

	@Override
	public String toString() {
		int[] widths = IntStream.range(0, this.rows.get(0).size())
			.map((column) -> this.rows.stream().mapToInt((row) -> row.get(column).length()).max().orElse(0))
			.map((width) -> Math.max(3, width))
			.toArray();
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < this.rows.size(); i++) {
			text.append(line(this.rows.get(i), widths));
			if (i == 0) {
				text.append(rule(widths));
			}
		}
		return text.toString();
	}

	private static String line(List<String> cells, int[] widths) {
		StringJoiner line = new StringJoiner(" | ", "| ", " |\n");
		for (int i = 0; i < widths.length; i++) {
			String space = " ".repeat(widths[i] - cells.get(i).length());
			line.add((i == 0) ? cells.get(i) + space : space + cells.get(i));
		}
		return line.toString();
	}

	private static String rule(int[] widths) {
		StringJoiner line = new StringJoiner("|", "|", "|\n");
		for (int i = 0; i < widths.length; i++) {
			line.add((i == 0) ? "-".repeat(widths[i] + 2) : "-".repeat(widths[i] + 1) + ":");
		}
		return line.toString();
	}

}
