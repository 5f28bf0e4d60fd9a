package io.github.taskrouter.reservations.webclient;

import java.time.Duration;

/**
 * How often, and after which delays, a request is sent again.
 */
record RetrySettings(int maxAttempts, Duration minBackoff, Duration maxBackoff, Duration maxRetryAfter) {
}
