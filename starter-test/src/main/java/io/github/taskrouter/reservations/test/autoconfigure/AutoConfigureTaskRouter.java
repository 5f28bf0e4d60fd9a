package io.github.taskrouter.reservations.test.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.taskrouter.reservations.autoconfigure.TwilioConnectionDetails;
import io.github.taskrouter.reservations.test.EmbeddedTaskRouter;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * Annotation for a test class, such as one with {@code @SpringBootTest}, that starts an
 * {@link EmbeddedTaskRouter} on a free port and points every reservation client of the
 * context there. The server is a bean to be injected; it supplies
 * {@link TwilioConnectionDetails} with base URL, credentials and workspace. No property
 * has to be set, none for credentials, region, edge or base URL is read, and no
 * {@code TwilioCredentialsProvider} of the application is asked; connection details of
 * the application are replaced.
 * <p>
 * Each context has a server of its own. Between test methods the server is
 * {@linkplain EmbeddedTaskRouter#reset() reset}. While methods run in parallel it is not,
 * so that they keep apart by their tasks.
 * <p>
 * On a configuration class that is given to {@code SpringApplication.from(..).with(..)},
 * the annotation lets an application be tried without an account.
 *
 * @since 0.1.0
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration(EmbeddedTaskRouterAutoConfiguration.class)
public @interface AutoConfigureTaskRouter {

}
