package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.fixture.TestSids;
import io.github.taskrouter.reservations.webclient.TwilioCredentials;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PropertiesTwilioConnectionDetails}.
 */
class PropertiesTwilioConnectionDetailsTests {

	private final TwilioProperties twilio = new TwilioProperties();

	private final TaskRouterProperties taskRouter = new TaskRouterProperties();

	PropertiesTwilioConnectionDetailsTests() {
		this.twilio.setAccountSid(TestSids.ACCOUNT);
		this.twilio.setAuthToken(FakeTwilio.AUTH_TOKEN);
	}

	@Test
	void withNothingButCredentialsGoesToTwilio() {
		PropertiesTwilioConnectionDetails details = new PropertiesTwilioConnectionDetails(this.twilio, this.taskRouter);
		assertThat(details.getBaseUrl()).hasToString("https://taskrouter.twilio.com");
		assertThat(details.getCredentials()).isEqualTo(new TwilioCredentials(TestSids.ACCOUNT, FakeTwilio.AUTH_TOKEN));
	}

	@Test
	void goesWhereThePropertiesSay() {
		this.twilio.setRegion("ie1");
		assertThat(new PropertiesTwilioConnectionDetails(this.twilio, this.taskRouter).getBaseUrl())
			.hasToString("https://taskrouter.dublin.ie1.twilio.com");
	}

	@Test
	void neitherDetailsNorPropertiesShowSecretsAsText() {
		assertThat(new PropertiesTwilioConnectionDetails(this.twilio, this.taskRouter).toString() + this.twilio)
			.doesNotContain(FakeTwilio.AUTH_TOKEN);
	}

}
