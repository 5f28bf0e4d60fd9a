/**
 * The TaskRouter that all contestants talk to: a process of its own, from memory.
 */
@NullMarked
package io.github.taskrouter.benchmarks.server;

import org.jspecify.annotations.NullMarked;
