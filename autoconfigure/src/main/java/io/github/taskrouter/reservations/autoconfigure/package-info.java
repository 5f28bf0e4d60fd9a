/**
 * Spring Boot's part: makes a {@code ReservationClient} of the properties under
 * {@code twilio}.
 */
@NullMarked
package io.github.taskrouter.reservations.autoconfigure;

import org.jspecify.annotations.NullMarked;
