package io.github.taskrouter.reservations.autoconfigure;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;

/**
 * Tells what the host itself has to say about connectors from what Boot's
 * auto-configuration says on its behalf.
 */
class HostConnectorBeans {

	private final ConfigurableListableBeanFactory beanFactory;

	private final ObjectProvider<ClientHttpConnectorBuilderCustomizer<?>> customizers;

	HostConnectorBeans(ConfigurableListableBeanFactory beanFactory,
			ObjectProvider<ClientHttpConnectorBuilderCustomizer<?>> customizers) {
		this.beanFactory = beanFactory;
		this.customizers = customizers;
	}

	boolean haveBuilder() {
		return !names(ClientHttpConnectorBuilder.class).allMatch(this::isAutoConfigured);
	}

	List<ClientHttpConnectorBuilderCustomizer<?>> customizers() {
		Set<Object> autoConfigured = names(ClientHttpConnectorBuilderCustomizer.class).filter(this::isAutoConfigured)
			.map(this.beanFactory::getBean)
			.collect(Collectors.toSet());
		return this.customizers.orderedStream().filter((customizer) -> !autoConfigured.contains(customizer)).toList();
	}

	private Stream<String> names(Class<?> type) {
		return Arrays.stream(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beanFactory, type));
	}

	private boolean isAutoConfigured(String name) {
		Method factoryMethod = (this.beanFactory.getMergedBeanDefinition(name) instanceof RootBeanDefinition definition)
				? definition.getResolvedFactoryMethod() : null;
		return factoryMethod != null && factoryMethod.getDeclaringClass()
			.getName()
			.startsWith(ReactiveHttpClientAutoConfiguration.class.getName());
	}

}
