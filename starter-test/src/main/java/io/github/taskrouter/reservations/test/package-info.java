/**
 * An embedded TaskRouter for tests: a server in the same process that behaves as Twilio
 * documents its API of task reservations, and assertions on what it received.
 */
@NullMarked
package io.github.taskrouter.reservations.test;

import org.jspecify.annotations.NullMarked;
