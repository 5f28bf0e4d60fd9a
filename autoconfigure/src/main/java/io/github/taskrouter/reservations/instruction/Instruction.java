package io.github.taskrouter.reservations.instruction;

import java.util.List;
import java.util.Map;

import io.github.taskrouter.reservations.parameter.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * An instruction that tells TaskRouter how to connect a worker with the task of a
 * reservation. Each form offers exactly the parameters that Twilio documents for it.
 * Immutable.
 *
 * @since 0.1.0
 */
public abstract sealed class Instruction permits Dequeue, Call, Redirect, Conference, Supervise {

	private final Parameters parameters;

	Instruction(Parameters parameters) {
		this.parameters = parameters;
	}

	/**
	 * Return the form parameters as they are sent, including {@code Instruction}. Values
	 * may be secrets or phone numbers.
	 * @return an unmodifiable map of Twilio's names to their values
	 */
	public final Map<String, List<String>> parameters() {
		return this.parameters.asMap();
	}

	@Override
	public final boolean equals(@Nullable Object other) {
		return other instanceof Instruction instruction && this.parameters.equals(instruction.parameters);
	}

	@Override
	public final int hashCode() {
		return this.parameters.hashCode();
	}

	/**
	 * Return the names of the parameters only, since values may be secrets or phone
	 * numbers.
	 */
	@Override
	public final String toString() {
		return getClass().getSimpleName() + this.parameters;
	}

}
