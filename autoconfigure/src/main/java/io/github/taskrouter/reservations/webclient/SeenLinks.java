package io.github.taskrouter.reservations.webclient;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;

/**
 * Remembers which links a list has followed, by a fingerprint of 64 bits each: a chain of
 * many thousand pages would otherwise keep megabytes of links.
 */
final class SeenLinks {

	private final Set<Long> fingerprints = new HashSet<>();

	/**
	 * Remember a link.
	 * @return whether it is new
	 */
	boolean add(String link) {
		byte[] digest = sha256().digest(link.getBytes(StandardCharsets.UTF_8));
		return this.fingerprints.add(ByteBuffer.wrap(digest).getLong());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
