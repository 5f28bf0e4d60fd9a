package io.github.taskrouter.reservations.webclient;

import java.util.List;

import io.github.taskrouter.reservations.Reservation;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * A whole page, read and checked. Its link is checked only when it is followed.
 */
record DecodedPage(List<Reservation> reservations, @Nullable String nextLink, HttpHeaders headers) {
}
