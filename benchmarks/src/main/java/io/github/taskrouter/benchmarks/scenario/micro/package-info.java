/**
 * Decoding and request building inside one process, with JMH.
 */
@NullMarked
package io.github.taskrouter.benchmarks.scenario.micro;

import org.jspecify.annotations.NullMarked;
