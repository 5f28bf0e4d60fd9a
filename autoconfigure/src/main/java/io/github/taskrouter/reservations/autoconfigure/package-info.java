/**
 * Spring Boot auto-configuration of a {@code ReservationClient} from the properties under
 * {@code twilio}.
 */
@NullMarked
package io.github.taskrouter.reservations.autoconfigure;

import org.jspecify.annotations.NullMarked;
