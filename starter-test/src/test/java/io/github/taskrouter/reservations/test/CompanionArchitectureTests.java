package io.github.taskrouter.reservations.test;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The companion uses the starter as a user would, and its server knows nothing of Spring
 * tests.
 */
@AnalyzeClasses(packages = CompanionArchitectureTests.BASE, importOptions = ImportOption.DoNotIncludeTests.class)
class CompanionArchitectureTests {

	static final String BASE = "io.github.taskrouter.reservations.test";

	@ArchTest
	static final ArchRule SERVER_KNOWS_NO_CONTEXT = noClasses().that()
		.resideInAPackage(BASE)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(BASE + ".autoconfigure", "org.springframework.context..", "org.springframework.test..",
				"org.springframework.boot..", "org.junit..");

	@ArchTest
	static final ArchRule SERVER_IS_NOT_MADE_OF_THE_CLIENT = noClasses().that()
		.resideInAPackage(BASE)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.github.taskrouter.reservations.webclient", "io.github.taskrouter.reservations.paging",
				"io.github.taskrouter.reservations.limit", "io.github.taskrouter.reservations.autoconfigure..");

}
