/**
 * Figures as tables, JSON and charts.
 */
@NullMarked
package io.github.taskrouter.benchmarks.report;

import org.jspecify.annotations.NullMarked;
