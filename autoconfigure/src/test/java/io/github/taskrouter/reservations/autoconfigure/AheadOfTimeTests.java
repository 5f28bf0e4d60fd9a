package io.github.taskrouter.reservations.autoconfigure;

import java.util.function.Consumer;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.testsupport.HeldOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.API_SECRET;
import static io.github.taskrouter.reservations.autoconfigure.FakeTwilio.fetch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests that an application that was processed ahead of time starts and calls, with
 * credentials that it gets only then.
 */
@CompileWithForkedClassLoader
@ExtendWith(HeldOutput.class)
class AheadOfTimeTests {

	private static final String[] SALES = { "twilio.taskrouter.clients.sales.account-sid=" + TestSids.ACCOUNT,
			"twilio.taskrouter.clients.sales.auth-token=" + API_SECRET };

	private final TestGenerationContext generation = new TestGenerationContext();

	private final ClassName initializer = process(this.generation);

	@Test
	void eachClientCallsWithWhatIsSetWhenItStarts() {
		WireMockServer twilio = new WireMockServer(wireMockConfig().dynamicPort());
		twilio.start();
		try {
			twilio.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
			start((context) -> {
				assertThat(fetch(context.getBean(ReservationClient.class)).sid()).isEqualTo(TestSids.RESERVATION);
				assertThat(fetch(context.getBean("salesReservationClient", ReservationClient.class)).sid())
					.isEqualTo(TestSids.RESERVATION);
			}, Stream.of(FakeTwilio.properties(twilio.baseUrl()), SALES).flatMap(Stream::of).toArray(String[]::new));
		}
		finally {
			twilio.stop();
		}
	}

	@Test
	void aNamedClientThatIsNoLongerSetIsReported() {
		assertThatException().isThrownBy(() -> start((context) -> {
		}, FakeTwilio.properties("http://localhost")))
			.havingRootCause()
			.withMessageStartingWith("twilio.taskrouter.clients.sales must be set");
	}

	@Test
	void propertiesAreBoundByReflectionThatANativeImageKnowsOf() {
		assertThat(Stream.of(TwilioProperties.OAuth.class, NamedClientProperties.class,
				ClientSettingsProperties.Retry.class))
			.allSatisfy((type) -> assertThat(RuntimeHintsPredicates.reflection().onType(type))
				.accepts(this.generation.getRuntimeHints()));
	}

	private static ClassName process(TestGenerationContext generation) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		TestPropertyValues
			.of("twilio.account-sid=" + TestSids.ACCOUNT, "twilio.auth-token=5ecre7-of-the-build",
					"twilio.taskrouter.clients.sales.account-sid=" + TestSids.ACCOUNT,
					"twilio.taskrouter.clients.sales.auth-token=5ecre7-of-the-build")
			.applyTo(context);
		context.register(ReservationClientAutoConfiguration.class, NamedReservationClientsAutoConfiguration.class);
		ClassName initializer = new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		generation.writeGeneratedContent();
		return initializer;
	}

	@SuppressWarnings("unchecked")
	private void start(Consumer<GenericApplicationContext> use, String... properties) {
		TestCompiler.forSystem()
			.withCompilerOptions("-Xlint:none", "-proc:none")
			.with(this.generation)
			.compile((compiled) -> {
				try (GenericApplicationContext context = new GenericApplicationContext()) {
					TestPropertyValues.of(properties).applyTo(context);
					compiled.getInstance(ApplicationContextInitializer.class, this.initializer.toString())
						.initialize(context);
					context.refresh();
					use.accept(context);
				}
			});
	}

}
