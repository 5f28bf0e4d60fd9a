package io.github.taskrouter.reservations.webclient;

import java.time.Duration;

import org.springframework.util.unit.DataSize;

/**
 * What bounds an exchange.
 */
record ExchangeSettings(Duration callTimeout, DataSize maxInMemorySize, int maxInFlight, int maxWaiting) {
}
