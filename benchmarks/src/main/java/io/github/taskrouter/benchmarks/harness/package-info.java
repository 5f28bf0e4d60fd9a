/**
 * Starts processes, measures them in turns and tells the figures.
 */
@NullMarked
package io.github.taskrouter.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
