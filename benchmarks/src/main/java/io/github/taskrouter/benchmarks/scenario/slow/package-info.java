/**
 * A server that takes its time.
 */
@NullMarked
package io.github.taskrouter.benchmarks.scenario.slow;

import org.jspecify.annotations.NullMarked;
