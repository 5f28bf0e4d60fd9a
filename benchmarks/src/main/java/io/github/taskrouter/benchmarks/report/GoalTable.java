package io.github.taskrouter.benchmarks.report;

import java.util.List;
import java.util.OptionalDouble;

import io.github.taskrouter.benchmarks.goal.Goal;
import io.github.taskrouter.benchmarks.goal.Goals;
import io.github.taskrouter.benchmarks.harness.Result;

/**
 * The goals with their figures.
 */
public final class GoalTable {

	private GoalTable() {
	}

	/**
	 * Return the goals of the works that were measured.
	 * @param results the results
	 * @return a table in Markdown
	 */
	public static String of(List<Result> results) {
		MarkdownTable table = new MarkdownTable(List.of("work", "goal", "reached", "met"));
		for (Goal goal : Goals.all()) {
			OptionalDouble figure = goal.figure(results);
			if (figure.isPresent()) {
				table.row(List.of(goal.work(), text(goal), Numbers.text(figure.getAsDouble()),
						goal.isMet(figure.getAsDouble()) ? "yes" : "**no**"));
			}
		}
		return table.toString();
	}

	private static String text(Goal goal) {
		String bound = (goal.atLeast() ? "≥ " : "≤ ") + Numbers.text(goal.bound());
		return (goal.reference() != null) ? "%s %s × %s".formatted(goal.metric().name(), bound, goal.reference())
				: goal.metric().name() + " " + bound;
	}

}
