/**
 * What the client must reach.
 */
@NullMarked
package io.github.taskrouter.benchmarks.goal;

import org.jspecify.annotations.NullMarked;
