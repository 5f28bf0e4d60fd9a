package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches where there are credentials of any sort: a property for them, even if it is
 * blank or refers to nothing, or a bean that provides them.
 */
class OnTwilioCredentialsCondition extends AnyNestedCondition {

	OnTwilioCredentialsCondition() {
		super(ConfigurationPhase.REGISTER_BEAN);
	}

	@Conditional(OnCredentialPropertyCondition.class)
	static class CredentialProperty {

	}

	@ConditionalOnBean(TwilioConnectionDetails.class)
	static class ConnectionDetailsBean {

	}

	@ConditionalOnBean(TwilioCredentialsProvider.class)
	static class CredentialsProviderBean {

	}

	static class OnCredentialPropertyCondition extends SpringBootCondition {

		@Override
		public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
			ConditionMessage.Builder message = ConditionMessage.forCondition("Twilio credentials");
			return TwilioProperties.CREDENTIALS.stream()
				.filter(context.getEnvironment()::containsProperty)
				.findFirst()
				.map((property) -> ConditionOutcome.match(message.foundExactly("property " + property)))
				.orElseGet(() -> ConditionOutcome
					.noMatch(message.didNotFind("any of the properties").items(TwilioProperties.CREDENTIALS)));
		}

	}

}
