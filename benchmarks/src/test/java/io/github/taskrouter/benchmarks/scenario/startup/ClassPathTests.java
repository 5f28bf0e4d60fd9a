package io.github.taskrouter.benchmarks.scenario.startup;

import java.io.File;
import java.nio.file.Path;

import io.github.taskrouter.benchmarks.scenario.startup.Host.Addition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ClassPath} and the class paths of hosts.
 */
class ClassPathTests {

	@ParameterizedTest
	@CsvSource({ "/m2/spring-web-7.0.9.jar, spring-web", "/m2/netty-buffer-4.2.17.Final.jar, netty-buffer",
			"/m2/log4j-api-2.25.5.jar, log4j-api",
			"/work/autoconfigure/target/classes, taskrouter-reservations-autoconfigure",
			"/work/starter/target/taskrouter-reservations-spring-boot-starter-0.1.0-SNAPSHOT.jar, taskrouter-reservations-spring-boot-starter" })
	void tellsTheArtifactOfAnEntry(Path entry, String artifact) {
		assertThat(ClassPath.artifact(entry)).isEqualTo(artifact);
	}

	@Test
	void keepsTheOrderOfEntries() {
		ClassPath all = ClassPath.of(String.join(File.pathSeparator, "c-1.jar", "a-1.jar", "b-1.jar"));
		assertThat(all.including("b", "c")).hasToString(String.join(File.pathSeparator, "c-1.jar", "b-1.jar"));
	}

	@ParameterizedTest
	@EnumSource(Addition.class)
	void leavesReactorNettyOutOfTheServletHost(Addition addition) {
		assertThat(Host.MVC.classPath(addition).including("reactor-netty-.*", "netty-.*", "httpclient5").entries())
			.isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Host.class)
	void addsThisProjectOnlyWithTheStarter(Host host) {
		String ours = "taskrouter-reservations-(spring-boot-)?(autoconfigure|starter)";
		assertThat(host.classPath(Addition.STARTER).including(ours).entries()).isNotEmpty();
		assertThat(host.classPath(Addition.NOTHING).including(ours).entries()).isEmpty();
		assertThat(host.classPath(Addition.WEB_CLIENT).including(ours).entries()).isEmpty();
	}

}
