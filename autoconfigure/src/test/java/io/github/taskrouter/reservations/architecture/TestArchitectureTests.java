package io.github.taskrouter.reservations.architecture;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.reactivestreams.tck.PublisherVerification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

/**
 * The rules that the tests of this module keep. Only what the TestNG engine runs has to
 * be public.
 */
@AnalyzeClasses(packages = ArchitectureTests.BASE, importOptions = ImportOption.OnlyIncludeTests.class)
class TestArchitectureTests {

	@ArchTest
	static final ArchRule TESTS_ARE_PACKAGE_PRIVATE = classes().that()
		.resideOutsideOfPackage(ArchitectureTests.BASE + ".fixture")
		.and()
		.areTopLevelClasses()
		.and()
		.areNotAssignableTo(PublisherVerification.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule TEST_METHODS_ARE_PACKAGE_PRIVATE = methods().that()
		.areAnnotatedWith("org.junit.jupiter.api.Test")
		.or()
		.areAnnotatedWith("org.junit.jupiter.params.ParameterizedTest")
		.should()
		.bePackagePrivate();

}
