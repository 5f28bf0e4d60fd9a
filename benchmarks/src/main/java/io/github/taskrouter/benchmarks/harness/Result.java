package io.github.taskrouter.benchmarks.harness;

import java.util.Map;

/**
 * What a contestant reached in a work.
 *
 * @param work the name of the work
 * @param contestant the name of the contestant
 * @param figures the figures, in the order in which tables show them
 */
public record Result(String work, String contestant, Map<Metric, Figure> figures) {
}
