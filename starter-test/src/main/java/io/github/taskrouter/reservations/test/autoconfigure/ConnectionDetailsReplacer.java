package io.github.taskrouter.reservations.test.autoconfigure;

import io.github.taskrouter.reservations.autoconfigure.TwilioConnectionDetails;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Puts the embedded TaskRouter in place of all connection details of the application,
 * those of a further account too, so that no client of the context leads to Twilio.
 */
class ConnectionDetailsReplacer implements BeanFactoryPostProcessor {

	static final String EMBEDDED = "embeddedTaskRouterConnectionDetails";

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		for (String name : beanFactory.getBeanNamesForType(TwilioConnectionDetails.class, true, false)) {
			if (beanFactory.containsBeanDefinition(name)) {
				beanFactory.getBeanDefinition(name).setPrimary(name.equals(EMBEDDED));
			}
		}
		beanFactory.addBeanPostProcessor(new Replacement(beanFactory));
	}

	private record Replacement(ConfigurableListableBeanFactory beanFactory) implements BeanPostProcessor {

		@Override
		public Object postProcessAfterInitialization(Object bean, String beanName) {
			return (bean instanceof TwilioConnectionDetails && !beanName.equals(EMBEDDED))
					? this.beanFactory.getBean(EMBEDDED) : bean;
		}

	}

}
