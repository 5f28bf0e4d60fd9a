package io.github.taskrouter.reservations.autoconfigure;

import java.util.Set;

import io.github.taskrouter.reservations.ReservationClient;
import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.analyzer.AbstractInjectionFailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Reports which properties are needed where a reservation client is injected and there is
 * none.
 */
class MissingReservationClientFailureAnalyzer extends AbstractInjectionFailureAnalyzer<NoSuchBeanDefinitionException>
		implements Ordered {

	private static final Set<Class<?>> TYPES = Set.of(ReservationClient.class, WebClientReservationClient.class,
			WebClientReservationClient.Builder.class);

	private final Environment environment;

	private final BeanFactory beanFactory;

	MissingReservationClientFailureAnalyzer(Environment environment, BeanFactory beanFactory) {
		this.environment = environment;
		this.beanFactory = beanFactory;
	}

	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause,
			@Nullable String injectionPoint) {
		Class<?> type = cause.getBeanType();
		if (type == null || !TYPES.contains(type) || cause instanceof NoUniqueBeanDefinitionException) {
			return null;
		}
		String needs = "%s needs a bean of type %s, and there is none: "
			.formatted((injectionPoint != null) ? injectionPoint : "The application", type.getName());
		if (!"true".equalsIgnoreCase(this.environment.getProperty(TaskRouterProperties.ENABLED, "true"))) {
			return new FailureAnalysis(needs + "the property '%s' is not true.".formatted(TaskRouterProperties.ENABLED),
					"Set the property to true or remove it, or define a bean of that type.", cause);
		}
		if (!hasCredentials()) {
			return new FailureAnalysis(needs + "no Twilio credentials are configured.",
					"""
							Set one of these pairs of properties, or define a bean of type %s or %s:

							    %s and %s
							    %s and %s
							    %s and %s""".formatted(TwilioCredentialsProvider.class.getName(),
							TwilioConnectionDetails.class.getName(), TwilioProperties.ACCOUNT_SID,
							TwilioProperties.AUTH_TOKEN, TwilioProperties.API_KEY, TwilioProperties.API_SECRET,
							TwilioProperties.OAUTH_CLIENT_ID, TwilioProperties.OAUTH_CLIENT_SECRET),
					cause);
		}
		if (AotDetector.useGeneratedArtifacts()) {
			return new FailureAnalysis(
					needs + "it was not configured when the application was processed ahead of time.",
					"Set the same properties when the application is processed, with any credentials that are "
							+ "well-formed: their values are read when it starts.",
					cause);
		}
		return null;
	}

	private boolean hasCredentials() {
		return TwilioProperties.CREDENTIALS.stream().anyMatch(this.environment::containsProperty)
				|| hasBean(TwilioConnectionDetails.class) || hasBean(TwilioCredentialsProvider.class);
	}

	private boolean hasBean(Class<?> type) {
		return this.beanFactory instanceof ListableBeanFactory beans
				&& BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, type, true, false).length > 0;
	}

}
