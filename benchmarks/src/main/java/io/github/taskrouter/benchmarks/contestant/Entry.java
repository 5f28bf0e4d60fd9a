package io.github.taskrouter.benchmarks.contestant;

import java.util.function.Function;

/**
 * The contestants, in the order in which they are measured and shown.
 */
public enum Entry {

	/** This project's client. */
	THIS_CLIENT("this client", Proof.CHECKSUM, ThisClient::new),

	/** Twilio's SDK. */
	TWILIO_JAVA("twilio-java", Proof.CHECKSUM, TwilioJava::new),

	/** Spring's WebClient. */
	WEB_CLIENT("plain WebClient", Proof.CHECKSUM, PlainWebClient::new),

	/** Spring's declarative client. */
	HTTP_EXCHANGE("@HttpExchange", Proof.CHECKSUM, HttpExchangeInterface::new),

	/** The JDK's client. */
	JDK_CLIENT("JDK HttpClient", Proof.CHECKSUM, JdkClient::new),

	/** Limit: transport and this client's decoder. */
	DECODING("limit: decoder behind WebClient", Proof.CHECKSUM, DecodingAlone::new),

	/** Limit: transport alone. */
	BARE_REACTOR_NETTY("limit: bare Reactor Netty", Proof.BYTES, BareReactorNetty::new),

	/** Limit: tokenizing alone. */
	TOKENIZING("limit: tokenizing", Proof.COUNT, Tokenizing::new);

	private final String title;

	private final Proof proof;

	private final Function<Target, Contestant> factory;

	Entry(String title, Proof proof, Function<Target, Contestant> factory) {
		this.title = title;
		this.proof = proof;
		this.factory = factory;
	}

	/**
	 * Return the name that tables show.
	 * @return the title
	 */
	public String title() {
		return this.title;
	}

	/**
	 * Return what proves that the contestant did its work.
	 * @return the proof
	 */
	public Proof proof() {
		return this.proof;
	}

	/**
	 * Create the contestant.
	 * @param target what it works on
	 * @return the contestant
	 */
	public Contestant create(Target target) {
		return this.factory.apply(target);
	}

	/** What proves that a contestant did its work, beside the number of records. */
	public enum Proof {

		/** The checksum over SIDs and dates. */
		CHECKSUM,

		/** The number of bytes that the server sent. */
		BYTES,

		/** Nothing more. */
		COUNT

	}

}
