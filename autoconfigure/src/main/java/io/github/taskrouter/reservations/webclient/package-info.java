/**
 * The engine: a {@link io.github.taskrouter.reservations.ReservationClient} on Spring's
 * {@code WebClient}. It works without Spring Boot.
 * <p>
 * How a call runs: client, then paging, then the exchange: retry, limits, credentials,
 * HTTP, translation of errors, decoding.
 */
@NullMarked
package io.github.taskrouter.reservations.webclient;

import org.jspecify.annotations.NullMarked;
