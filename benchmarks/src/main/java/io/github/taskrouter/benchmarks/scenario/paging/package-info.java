/**
 * How many requests each consumer pattern costs.
 */
@NullMarked
package io.github.taskrouter.benchmarks.scenario.paging;

import org.jspecify.annotations.NullMarked;
