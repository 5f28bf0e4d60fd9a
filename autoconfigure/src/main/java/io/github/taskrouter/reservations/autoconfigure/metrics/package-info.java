/**
 * Auto-configuration for the meters of a client.
 */
@NullMarked
package io.github.taskrouter.reservations.autoconfigure.metrics;

import org.jspecify.annotations.NullMarked;
