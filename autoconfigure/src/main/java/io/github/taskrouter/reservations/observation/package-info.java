/**
 * What is observed of each call, through Micrometer's observation API.
 */
@NullMarked
package io.github.taskrouter.reservations.observation;

import org.jspecify.annotations.NullMarked;
