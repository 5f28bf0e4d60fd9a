package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.junit.jupiter.api.Test;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PropertiesTwilioConnectionDetails}.
 */
class PropertiesTwilioConnectionDetailsTests {

	private final TwilioProperties twilio = new TwilioProperties();

	private final TaskRouterProperties taskRouter = new TaskRouterProperties();

	private final TwilioCredentialsProvider provider = TwilioCredentialsProvider
		.of(TwilioCredentials.basic(TestSids.ACCOUNT, FakeTwilio.AUTH_TOKEN));

	@Test
	void leadToTwilioWhereNothingElseIsSet() {
		TwilioConnectionDetails details = details();
		assertThat(details.getBaseUrl()).hasToString("https://taskrouter.twilio.com")
			.isEqualTo(ReflectionTestUtils.getField(WebClientReservationClient.builder(), "TWILIO"));
		assertThat(details.getWorkspaceSid()).isNull();
	}

	@Test
	void takeTheCredentialsFromTheProvider() {
		assertThat(details().getCredentialsProvider()).isSameAs(this.provider);
	}

	@Test
	void leadWhereThePropertiesSay() {
		this.twilio.setRegion("ie1");
		this.taskRouter.setWorkspaceSid(TestSids.WORKSPACE);
		assertThat(details().getBaseUrl()).hasToString("https://taskrouter.dublin.ie1.twilio.com");
		assertThat(details().getWorkspaceSid()).isEqualTo(TestSids.WORKSPACE);
	}

	@Test
	void showNoSecretsAsText() {
		this.twilio.setAuthToken(FakeTwilio.AUTH_TOKEN);
		this.twilio.getOauth().setClientSecret(FakeTwilio.CLIENT_SECRET);
		assertThat(details().toString() + this.twilio + this.twilio.getOauth()).doesNotContain("5ecre7");
	}

	private TwilioConnectionDetails details() {
		return new PropertiesTwilioConnectionDetails(
				TaskRouterBaseUrl.from(this.twilio, this.taskRouter, PropertyNames.PLAIN),
				this.taskRouter.getWorkspaceSid(), this.provider);
	}

}
