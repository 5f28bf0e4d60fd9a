/**
 * What the starter adds to its host.
 */
@NullMarked
package io.github.taskrouter.benchmarks.scenario.startup;

import org.jspecify.annotations.NullMarked;
