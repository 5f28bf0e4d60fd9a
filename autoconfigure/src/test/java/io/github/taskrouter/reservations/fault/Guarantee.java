package io.github.taskrouter.reservations.fault;

import java.util.EnumSet;
import java.util.Set;

import io.github.taskrouter.reservations.fixture.ClientKind;

/**
 * What the matrix expects of every client but those that are named here: the table
 * <em>guarantee × connector</em>.
 */
enum Guarantee {

	/**
	 * Closing the client ends its connections. The JDK's client has no {@code close()}
	 * before Java 21.
	 */
	CONNECTIONS_END_WITH_THE_CLIENT(ClientKind.JDK),

	/**
	 * A connection whose exchange went well is used again, and one whose exchange did not
	 * is closed.
	 */
	CONNECTIONS_ARE_KEPT_OR_CLOSED_AS_DUE(ClientKind.JDK),

	/**
	 * An error that nobody has asked for is not taken for the next call's. A surplus
	 * success never is, whatever the connector, since it names its reservation.
	 */
	NO_CALL_GETS_A_SURPLUS_ERROR(ClientKind.JDK),

	/**
	 * A host without an address is told apart from one that refuses.
	 */
	UNKNOWN_HOSTS_ARE_TOLD_APART(ClientKind.JDK),

	/**
	 * A server that answers a TLS handshake in plain text is known not to have got the
	 * request. The JDK's client reports it as it would garbage on a connection in use.
	 */
	PLAIN_TEXT_ENDS_THE_HANDSHAKE(ClientKind.JDK);

	private final Set<ClientKind> exceptions = EnumSet.noneOf(ClientKind.class);

	Guarantee(ClientKind... exceptions) {
		this.exceptions.addAll(Set.of(exceptions));
	}

	boolean holdsFor(ClientKind kind) {
		return !this.exceptions.contains(kind);
	}

}
