package io.github.taskrouter.reservations.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The packages of this module: which may use which, and what they may know.
 */
@AnalyzeClasses(packages = ArchitectureTests.BASE, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	static final String BASE = "io.github.taskrouter.reservations";

	static final String PARAMETER = BASE + ".parameter";

	static final String INSTRUCTION = BASE + ".instruction";

	static final String PAGING = BASE + ".paging";

	static final String LIMIT = BASE + ".limit";

	static final String OBSERVATION = BASE + ".observation";

	static final String WEBCLIENT = BASE + ".webclient";

	static final String AUTOCONFIGURE = BASE + ".autoconfigure";

	@ArchTest
	static final ArchRule ARROWS_ONLY_POINT_DOWN = layeredArchitecture().consideringOnlyDependenciesInLayers()
		.withOptionalLayers(true)
		.layer("auto-configuration")
		.definedBy(AUTOCONFIGURE + "..")
		.layer("engine")
		.definedBy(WEBCLIENT)
		.layer("observation")
		.definedBy(OBSERVATION)
		.layer("paging")
		.definedBy(PAGING)
		.layer("limits")
		.definedBy(LIMIT)
		.layer("API")
		.definedBy(BASE)
		.layer("instructions")
		.definedBy(INSTRUCTION)
		.layer("parameters")
		.definedBy(PARAMETER)
		.whereLayer("auto-configuration")
		.mayNotBeAccessedByAnyLayer()
		.whereLayer("engine")
		.mayOnlyBeAccessedByLayers("auto-configuration")
		.whereLayer("observation")
		.mayOnlyBeAccessedByLayers("engine", "auto-configuration")
		.whereLayer("paging")
		.mayOnlyBeAccessedByLayers("engine")
		.whereLayer("limits")
		.mayOnlyBeAccessedByLayers("engine")
		.whereLayer("API")
		.mayOnlyBeAccessedByLayers("observation", "engine", "auto-configuration")
		.whereLayer("instructions")
		.mayOnlyBeAccessedByLayers("API", "observation", "engine", "auto-configuration")
		.ensureAllClassesAreContainedInArchitecture();

	@ArchTest
	static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("io.github.taskrouter.(**)")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule API_KNOWS_NEITHER_BOOT_NOR_TRANSPORT_NOR_MAPPER = classes().that()
		.resideInAnyPackage(BASE, INSTRUCTION, PARAMETER)
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage(BASE, INSTRUCTION, PARAMETER, "java..", "reactor.core.publisher",
				"org.springframework.http", "org.springframework.util", "org.jspecify.annotations",
				"com.fasterxml.jackson.annotation");

	@ArchTest
	static final ArchRule PAGING_KNOWS_ONLY_REACTOR = knowsOnlyReactor(PAGING);

	@ArchTest
	static final ArchRule LIMITS_KNOW_ONLY_REACTOR = knowsOnlyReactor(LIMIT);

	@ArchTest
	static final ArchRule OBSERVATION_KNOWS_ONLY_THE_API_AND_MICROMETER = classes().that()
		.resideInAPackage(OBSERVATION)
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage(OBSERVATION, BASE, INSTRUCTION, PARAMETER, "java..", "io.micrometer.common..",
				"io.micrometer.observation..", "org.springframework.http", "org.springframework.util",
				"org.jspecify.annotations");

	@ArchTest
	static final ArchRule ENGINE_USES_BOOT_AS_A_LIBRARY_ONLY = noClasses().that()
		.resideInAPackage(WEBCLIENT)
		.should()
		.dependOnClassesThat(resideInAPackage("org.springframework.boot..")
			.and(not(resideInAnyPackage("org.springframework.boot.http.client..", "org.springframework.boot.ssl.."))));

	@ArchTest
	static final ArchRule PACKAGES_SAY_WHAT_MAY_BE_NULL = classes().should(beInANullMarkedPackage());

	@ArchTest
	static final ArchRule DEPENDENCIES_COME_THROUGH_CONSTRUCTORS = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

	@ArchTest
	static final ArchRule NOTHING_LOGS_PAST_THE_HOSTS_LOGGING = noClasses().should()
		.dependOnClassesThat()
		.resideInAPackage("java.util.logging..");

	@ArchTest
	static final ArchRule NOTHING_WRITES_TO_THE_CONSOLE = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

	private static ArchRule knowsOnlyReactor(String room) {
		return classes().that()
			.resideInAPackage(room)
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(room, "java..", "org.reactivestreams", "reactor.core..", "reactor.util..",
					"org.jspecify.annotations")
			.allowEmptyShould(true);
	}

	private static ArchCondition<JavaClass> beInANullMarkedPackage() {
		return new ArchCondition<>("be in a package that is @NullMarked") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
				events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
			}
		};
	}

}
