/**
 * Small heaps, and calls that wait.
 */
@NullMarked
package io.github.taskrouter.benchmarks.scenario.memory;

import org.jspecify.annotations.NullMarked;
