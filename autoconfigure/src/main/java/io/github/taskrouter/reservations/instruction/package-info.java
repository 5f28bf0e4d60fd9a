/**
 * The five {@link io.github.taskrouter.reservations.instruction.Instruction instructions}
 * that an update of a reservation can carry, and the types of their values.
 */
@NullMarked
package io.github.taskrouter.reservations.instruction;

import org.jspecify.annotations.NullMarked;
