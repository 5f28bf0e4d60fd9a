/**
 * Microbenchmarks of what the engine keeps to itself: decoding and request building.
 */
@NullMarked
package io.github.taskrouter.reservations.webclient;

import org.jspecify.annotations.NullMarked;
