package io.github.taskrouter.reservations.autoconfigure;

import io.github.taskrouter.reservations.webclient.TwilioCredentialsProvider;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Defines a bean for each named client, along with the other definitions of the
 * configuration that imports this, so that later conditions see it. The definitions call
 * factory methods of {@link NamedReservationClients} with the name alone, which is what
 * ahead-of-time processing can write down. A {@code BeanRegistrar} would run again at run
 * time, but can't see whether the host defines a bean of that name.
 */
class NamedReservationClientsRegistrar implements ImportBeanDefinitionRegistrar {

	private final Binder binder;

	private final BeanFactory beans;

	NamedReservationClientsRegistrar(Environment environment, BeanFactory beans) {
		this.binder = Binder.get(environment);
		this.beans = beans;
	}

	static String beanName(String client) {
		return client + "ReservationClient";
	}

	static String credentialsBeanName(String client) {
		return client + "TwilioCredentialsProvider";
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importingClass, BeanDefinitionRegistry registry) {
		ClientNames.find(this.binder).forEach((name) -> register(name, registry));
	}

	private void register(String name, BeanDefinitionRegistry registry) {
		boolean ownCredentials = bind(PropertyNames.prefix(name), new TwilioProperties()).hasCredentials();
		if (registry.containsBeanDefinition(beanName(name)) || !isEnabled(name)
				|| !(ownCredentials || hasPlainDetails())) {
			return;
		}
		registry.registerBeanDefinition(beanName(name), definition(WebClientReservationClient.class, "client", name));
		if (ownCredentials) {
			RootBeanDefinition credentials = definition(TwilioCredentialsProvider.class, "credentials", name);
			credentials.setAutowireCandidate(false);
			credentials.setLazyInit(true);
			registry.registerBeanDefinition(credentialsBeanName(name), credentials);
		}
	}

	private boolean isEnabled(String name) {
		return bind(new PropertyNames(name).of(TaskRouterProperties.ENABLED), true);
	}

	private boolean hasPlainDetails() {
		return BeanFactoryUtils.beanNamesForTypeIncludingAncestors((ListableBeanFactory) this.beans,
				TwilioConnectionDetails.class, true, false).length > 0;
	}

	private <T> T bind(String name, T otherwise) {
		return this.binder.bind(ConfigurationPropertyName.adapt(name, '.'), Bindable.ofInstance(otherwise))
			.orElse(otherwise);
	}

	private static RootBeanDefinition definition(Class<?> type, String factoryMethod, String name) {
		RootBeanDefinition definition = new RootBeanDefinition();
		definition.setTargetType(type);
		definition.setFactoryBeanName(NamedReservationClients.class.getName());
		definition.setFactoryMethodName(factoryMethod);
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, name);
		return definition;
	}

}
