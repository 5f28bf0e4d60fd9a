/**
 * Twilio TaskRouter reservations as Spring services see them:
 * {@link io.github.taskrouter.reservations.ReservationClient}, what is asked of it, what
 * comes back, and what can go wrong. Nothing here knows how a request is sent.
 */
@NullMarked
package io.github.taskrouter.reservations;

import org.jspecify.annotations.NullMarked;
