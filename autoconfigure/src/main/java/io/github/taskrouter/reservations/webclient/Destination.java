package io.github.taskrouter.reservations.webclient;

import java.net.URI;

/**
 * Where a request goes, and the credentials that it is sent with.
 *
 * @param origin the origin
 * @param root the address of the origin
 * @param credentials the credentials
 */
record Destination(Origin origin, URI root, TwilioCredentials credentials) {

	/**
	 * Return the address of a path and query. Only these are parsed, since parsing the
	 * whole of it would be the dearest step of a request.
	 * @param target the path and the query in ASCII
	 */
	URI address(String target) {
		return this.root.resolve(URI.create(target));
	}

}
