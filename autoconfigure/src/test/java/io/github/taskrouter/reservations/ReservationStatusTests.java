package io.github.taskrouter.reservations;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ReservationStatus}.
 */
class ReservationStatusTests {

	@ParameterizedTest
	@CsvSource({ "pending, false", "accepted, false", "wrapping, false", "rejected, true", "timeout, true",
			"canceled, true", "rescinded, true", "completed, true" })
	void aKnownStatusSaysWhetherItIsTerminal(String name, boolean terminal) {
		ReservationStatus status = ReservationStatus.valueOf(name);
		assertThat(status.name()).isEqualTo(name);
		assertThat(status).hasToString(name);
		assertThat(status.isTerminal()).isEqualTo(terminal);
		assertThat(status).isSameAs(ReservationStatus.valueOf(new String(name.toCharArray())));
	}

	@Test
	void aNameOfAConstantGivesThatConstant() {
		assertThat(ReservationStatus.valueOf("pending")).isSameAs(ReservationStatus.PENDING);
		assertThat(ReservationStatus.valueOf("accepted")).isSameAs(ReservationStatus.ACCEPTED);
		assertThat(ReservationStatus.valueOf("rejected")).isSameAs(ReservationStatus.REJECTED);
		assertThat(ReservationStatus.valueOf("timeout")).isSameAs(ReservationStatus.TIMEOUT);
		assertThat(ReservationStatus.valueOf("canceled")).isSameAs(ReservationStatus.CANCELED);
		assertThat(ReservationStatus.valueOf("rescinded")).isSameAs(ReservationStatus.RESCINDED);
		assertThat(ReservationStatus.valueOf("wrapping")).isSameAs(ReservationStatus.WRAPPING);
		assertThat(ReservationStatus.valueOf("completed")).isSameAs(ReservationStatus.COMPLETED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "escalated", "PENDING", " pending", "in-progress", "später" })
	void anUnknownStatusKeepsItsTextAndIsNotTerminal(String name) {
		ReservationStatus status = ReservationStatus.valueOf(name);
		assertThat(status.name()).isEqualTo(name);
		assertThat(status).hasToString(name);
		assertThat(status.isTerminal()).isFalse();
	}

	@Test
	void equalityIsThatOfTheName() {
		assertThat(ReservationStatus.valueOf("escalated")).isEqualTo(ReservationStatus.valueOf("escalated"))
			.hasSameHashCodeAs(ReservationStatus.valueOf("escalated"))
			.isNotEqualTo(ReservationStatus.valueOf("Escalated"))
			.isNotEqualTo(ReservationStatus.PENDING)
			.isNotEqualTo("escalated");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "\t" })
	void anEmptyNameIsRefused(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> ReservationStatus.valueOf(name))
			.withMessage("status must not be null or blank");
	}

	@Test
	void aSerializedStatusEqualsTheOriginal() throws IOException, ClassNotFoundException {
		assertThat(Serialization.copyOf(ReservationStatus.TIMEOUT)).isEqualTo(ReservationStatus.TIMEOUT);
		assertThat(Serialization.copyOf(ReservationStatus.TIMEOUT).isTerminal()).isTrue();
	}

}
