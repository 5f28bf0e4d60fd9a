/**
 * What TaskRouter is told to do with a reservation beyond its status: the five
 * {@link io.github.taskrouter.reservations.instruction.Instruction instructions} and
 * their values.
 */
@NullMarked
package io.github.taskrouter.reservations.instruction;

import org.jspecify.annotations.NullMarked;
