/**
 * What is measured apart from the throughput of the contestants.
 */
@NullMarked
package io.github.taskrouter.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
