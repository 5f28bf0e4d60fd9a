package io.github.taskrouter.reservations.webclient;

/**
 * Where a request goes, and the credentials that it is sent with.
 */
record Destination(Origin origin, TwilioCredentials credentials) {
}
