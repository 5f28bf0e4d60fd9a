/**
 * The API: {@link io.github.taskrouter.reservations.ReservationClient}, its arguments,
 * its results and its exceptions, independent of how requests are sent.
 */
@NullMarked
package io.github.taskrouter.reservations;

import org.jspecify.annotations.NullMarked;
