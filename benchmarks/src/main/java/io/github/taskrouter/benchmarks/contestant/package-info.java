/**
 * The clients that are compared, each doing the same work.
 */
@NullMarked
package io.github.taskrouter.benchmarks.contestant;

import org.jspecify.annotations.NullMarked;
