package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.factory.aot.AotServices;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReservationClientRuntimeHints}.
 */
class ReservationClientRuntimeHintsTests {

	private final RuntimeHints hints = new RuntimeHints();

	ReservationClientRuntimeHintsTests() {
		new ReservationClientRuntimeHints().registerHints(this.hints, getClass().getClassLoader());
	}

	@Test
	void areRegistered() {
		assertThat(AotServices.factories(getClass().getClassLoader()).load(RuntimeHintsRegistrar.class))
			.hasAtLeastOneElementOfType(ReservationClientRuntimeHints.class);
	}

	@ParameterizedTest
	@ValueSource(classes = { Reservation.class, ReservationStatus.class })
	void aJsonMapperReadsAndWritesWhatTheApiGives(Class<?> type) {
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(type)
			.withMemberCategories(MemberCategory.ACCESS_DECLARED_FIELDS, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
					MemberCategory.INVOKE_DECLARED_METHODS))
			.accepts(this.hints);
	}

	@Test
	void theVersionIsAmongTheResources() {
		assertThat(RuntimeHintsPredicates.resource()
			.forResource("io/github/taskrouter/reservations/webclient/version.properties")).accepts(this.hints);
	}

}
