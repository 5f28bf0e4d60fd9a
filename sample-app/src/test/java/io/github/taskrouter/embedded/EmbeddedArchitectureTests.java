package io.github.taskrouter.embedded;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/**
 * The embedded TaskRouter stands alone, so that it can be used with any client.
 */
@AnalyzeClasses(packages = "io.github.taskrouter.embedded")
class EmbeddedArchitectureTests {

	@ArchTest
	static final ArchRule embeddedTaskRouterKnowsNothingOfItsCallers = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.github.taskrouter..")
			.and(JavaClass.Predicates.resideOutsideOfPackages("io.github.taskrouter.embedded",
					"io.github.taskrouter.testsupport")));

}
