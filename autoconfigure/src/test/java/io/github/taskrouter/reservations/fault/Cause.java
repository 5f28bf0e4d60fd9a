package io.github.taskrouter.reservations.fault;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.List;

import javax.net.ssl.SSLException;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.timeout.ReadTimeoutException;

/**
 * Why there is no answer, in words that hold on every platform.
 */
enum Cause {

	CONNECT_TIMEOUT(ConnectTimeoutException.class, HttpConnectTimeoutException.class),

	REFUSED(ConnectException.class),

	UNKNOWN_HOST(UnknownHostException.class),

	TLS(SSLException.class),

	READ_TIMEOUT(ReadTimeoutException.class, HttpTimeoutException.class),

	/**
	 * No HTTP.
	 */
	GARBAGE(DecoderException.class, IllegalArgumentException.class, ProtocolException.class),

	/**
	 * Ended or reset.
	 */
	BROKEN_OFF(IOException.class, PrematureChannelClosureException.class);

	private final List<Class<?>> types;

	Cause(Class<?>... types) {
		this.types = List.of(types);
	}

	static String describe(Throwable cause) {
		for (Cause known : values()) {
			if (known.types.stream().anyMatch((type) -> type.isInstance(cause))) {
				return known.name();
			}
		}
		return (cause != null) ? cause.toString() : "CALL_TIMEOUT";
	}

}
