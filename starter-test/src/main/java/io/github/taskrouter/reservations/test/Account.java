package io.github.taskrouter.reservations.test;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

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
		this.authorizations.add("Basic " + HttpHeaders.encodeBasicAuth(username, password, StandardCharsets.UTF_8));
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
