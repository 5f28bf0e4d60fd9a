package io.github.taskrouter.reservations.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The house of this module: which package may use which, and what users can see of it.
 */
@AnalyzeClasses(packages = ArchitectureTests.BASE, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	static final String BASE = "io.github.taskrouter.reservations";

	private static final String PARAMETER = BASE + ".parameter";

	private static final String INSTRUCTION = BASE + ".instruction";

	private static final String PAGING = BASE + ".paging";

	private static final String WEBCLIENT = BASE + ".webclient";

	private static final String AUTOCONFIGURE = BASE + ".autoconfigure";

	private static final DescribedPredicate<JavaClass> VISIBLE_TO_USERS = DescribedPredicate
		.describe("are public all the way up", (type) -> type.getModifiers().contains(JavaModifier.PUBLIC)
				&& type.getEnclosingClass().map(ArchitectureTests::isPublic).orElse(true));

	@ArchTest
	static final ArchRule ARROWS_ONLY_POINT_DOWN = layeredArchitecture().consideringOnlyDependenciesInLayers()
		.layer("auto-configuration")
		.definedBy(AUTOCONFIGURE + "..")
		.layer("engine")
		.definedBy(WEBCLIENT + "..")
		.layer("paging")
		.definedBy(PAGING)
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
		.whereLayer("paging")
		.mayOnlyBeAccessedByLayers("engine")
		.whereLayer("API")
		.mayOnlyBeAccessedByLayers("engine", "auto-configuration")
		.whereLayer("instructions")
		.mayOnlyBeAccessedByLayers("API", "engine", "auto-configuration")
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
	static final ArchRule PAGING_KNOWS_REACTOR_ONLY = classes().that()
		.resideInAPackage(PAGING)
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage(PAGING, "java..", "reactor.core..", "reactor.util..", "org.reactivestreams",
				"org.jspecify.annotations");

	@ArchTest
	static final ArchRule ENGINE_WORKS_WITHOUT_BOOT = noClasses().that()
		.resideInAPackage(WEBCLIENT + "..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.boot..");

	@ArchTest
	static final ArchRule ENGINE_SHOWS_ITS_BUILDER_ALONE = classes().that(VISIBLE_TO_USERS)
		.and()
		.resideInAPackage(WEBCLIENT + "..")
		.should()
		.haveNameMatching(".*\\.(WebClientReservationClient(\\$Builder)?|TwilioCredentials)");

	@ArchTest
	static final ArchRule AUTO_CONFIGURATION_SHOWS_WHAT_USERS_SET_OR_REPLACE = classes().that(VISIBLE_TO_USERS)
		.and()
		.resideInAPackage(AUTOCONFIGURE + "..")
		.should()
		.haveNameMatching(".*(AutoConfiguration|ConnectionDetails|Customizer)");

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

	private static boolean isPublic(JavaClass type) {
		return VISIBLE_TO_USERS.test(type);
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
