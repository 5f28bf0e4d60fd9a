package io.github.taskrouter.reservations.test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Who may call.
 */
final class Account {

	static final String AUTH_TOKEN = "embedded-auth-token";

	private final String sid = TwilioSids.account();

	private final Set<String> authorizations = ConcurrentHashMap.newKeySet();

	Account() {
		reset();
	}

	String sid() {
		return this.sid;
	}

	void allow(String username, String password) {
		String credentials = username + ":" + password;
		this.authorizations
			.add("Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
	}

	void reset() {
		this.authorizations.clear();
		allow(this.sid, AUTH_TOKEN);
	}

	void require(@Nullable String authorization) {
		if (authorization == null || !this.authorizations.contains(authorization)) {
			throw new RefusedException(401, 20003, "Authenticate");
		}
	}

}
