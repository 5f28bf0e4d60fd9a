/**
 * Compares the reservation client with what a user could pick instead.
 */
@NullMarked
package io.github.taskrouter.benchmarks;

import org.jspecify.annotations.NullMarked;
