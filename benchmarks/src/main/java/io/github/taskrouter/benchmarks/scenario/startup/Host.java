package io.github.taskrouter.benchmarks.scenario.startup;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A web application that gets the starter. What is on its class path are the artifacts
 * that Spring Boot's starters bring.
 */
enum Host {

	/** WebFlux on Reactor Netty. */
	WEBFLUX("WebFlux", Artifacts.REACTIVE + "|" + Artifacts.REACTOR_NETTY),

	/** MVC on Tomcat, without Reactor Netty: clients use the JDK's. */
	MVC("MVC without Reactor Netty", Artifacts.SERVLET);

	private final String label;

	private final String stack;

	Host(String label, String stack) {
		this.label = label;
		this.stack = stack;
	}

	String label() {
		return this.label;
	}

	ClassPath classPath(Addition addition) {
		return ClassPath.current()
			.including(Stream.concat(Stream.of(Artifacts.BOOT, this.stack), Arrays.stream(addition.artifacts))
				.toArray(String[]::new));
	}

	/**
	 * What the host gets.
	 */
	enum Addition {

		/** This project's starter, with all that it brings but Reactor Netty. */
		STARTER("with this starter", Artifacts.REACTIVE, Artifacts.WEB_CLIENT, Artifacts.OURS),

		/** Nothing. */
		NOTHING("alone"),

		/** Spring Boot's starter for {@code WebClient}, which ours brings. */
		WEB_CLIENT("with spring-boot-starter-webclient", Artifacts.REACTIVE, Artifacts.WEB_CLIENT);

		private final String label;

		private final String[] artifacts;

		Addition(String label, String... artifacts) {
			this.label = label;
			this.artifacts = artifacts;
		}

		String label() {
			return this.label;
		}

	}

	/**
	 * Names of artifacts, as patterns.
	 */
	private static final class Artifacts {

		static final String BOOT = "taskrouter-reservations-benchmarks|spring-boot|spring-boot-autoconfigure"
				+ "|spring-(core|context|beans|aop|expression|web)|spring-boot-(jackson|http-converter|web-server)"
				+ "|jackson-annotations|jackson-(core|databind)|micrometer-(observation|commons)|commons-logging"
				+ "|logback-.*|log4j-.*|jul-to-slf4j|slf4j-api|jakarta.annotation-api|snakeyaml|jspecify";

		static final String REACTIVE = "spring-webflux|spring-boot-(reactor|http-codec)|reactor-core|reactive-streams";

		static final String REACTOR_NETTY = "spring-boot-(webflux|reactor-netty|netty)|reactor-netty-.*|netty-.*";

		static final String SERVLET = "spring-webmvc|spring-boot-(webmvc|servlet|tomcat)|tomcat-embed-.*";

		static final String WEB_CLIENT = "spring-boot-(webclient|http-client)";

		static final String OURS = "taskrouter-reservations-(spring-boot-)?(autoconfigure|starter)";

	}

}
