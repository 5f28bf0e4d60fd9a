package io.github.taskrouter.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.taskrouter.reservations.test.autoconfigure.AutoConfigureTaskRouter;
import io.github.taskrouter.testsupport.HeldOutput;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;

/**
 * Starts the desk on a free port, in front of an embedded TaskRouter. Retries come soon.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "twilio.taskrouter.retry.min-backoff=10ms")
@AutoConfigureWebTestClient(timeout = "30s")
@AutoConfigureTaskRouter
@ExtendWith(HeldOutput.class)
@interface DeskTest {

}
