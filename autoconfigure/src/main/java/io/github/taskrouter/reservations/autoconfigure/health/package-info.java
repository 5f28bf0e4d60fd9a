/**
 * Auto-configuration for the health of a client.
 */
@NullMarked
package io.github.taskrouter.reservations.autoconfigure.health;

import org.jspecify.annotations.NullMarked;
