package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.util.ClassUtils;

/**
 * Tells a native image what is reached by reflection or as a resource: the types that a
 * JSON mapper of the host may write and read, and the version in the {@code User-Agent}.
 * The client itself decodes without reflection.
 */
class ReservationClientRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		registerJson(hints, Reservation.class);
		registerJson(hints, ReservationStatus.class);
		hints.resources()
			.registerPattern(
					ClassUtils.convertClassNameToResourcePath(WebClientReservationClient.class.getPackageName())
							+ "/version.properties");
	}

	private static void registerJson(RuntimeHints hints, Class<?> type) {
		hints.reflection()
			.registerType(type, MemberCategory.ACCESS_DECLARED_FIELDS, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
					MemberCategory.INVOKE_DECLARED_METHODS);
	}

}
