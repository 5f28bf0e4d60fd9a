package io.github.taskrouter.reservations.architecture;

import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/**
 * The public types of this module. The API is what its packages hold; every other public
 * type is named here, so that none becomes public by accident.
 */
@AnalyzeClasses(packages = ArchitectureTests.BASE, importOptions = ImportOption.DoNotIncludeTests.class)
class PublicTypesTests {

	private static final Set<String> PARAMETER = Set.of("ParameterValue", "Parameters", "Sid", "WebAddress");

	private static final Set<String> PAGING = Set.of("PageChain", "PagedFlux");

	private static final Set<String> LIMIT = Set.of("LimitedRequest", "Outcome", "RequestLimiter",
			"RequestRejectedException");

	private static final Set<String> OBSERVATION = Set.of("DefaultReservationObservationConvention",
			"ReservationObservationContext", "ReservationObservationConvention", "ReservationObservationDocumentation");

	private static final Set<String> WEBCLIENT = Set.of("InvalidSettingException", "OAuthCredentialsProvider",
			"RequestStatistics", "TwilioCredentials", "TwilioCredentialsProvider", "UnsafeConnectorException",
			"WebClientReservationClient");

	private static final Set<String> AUTOCONFIGURE = Set.of("NamedReservationClientsAutoConfiguration",
			"ReservationClientAutoConfiguration", "ReservationClientHealthContributorAutoConfiguration",
			"ReservationClientMetricsAutoConfiguration", "ReservationClientBuilderCustomizer",
			"TwilioConnectionDetails");

	private static final DescribedPredicate<JavaClass> PUBLIC_ALL_THE_WAY_UP = describe("are public all the way up",
			PublicTypesTests::isPublic);

	@ArchTest
	static final ArchRule PARAMETERS_SHOW_WHAT_THE_API_USES = onlyPublic(ArchitectureTests.PARAMETER, PARAMETER);

	@ArchTest
	static final ArchRule PAGING_SHOWS_ITS_DOOR = onlyPublic(ArchitectureTests.PAGING, PAGING);

	@ArchTest
	static final ArchRule LIMITS_SHOW_THEIR_DOOR = onlyPublic(ArchitectureTests.LIMIT, LIMIT);

	@ArchTest
	static final ArchRule OBSERVATION_SHOWS_WHAT_A_CONVENTION_NEEDS = onlyPublic(ArchitectureTests.OBSERVATION,
			OBSERVATION);

	@ArchTest
	static final ArchRule ENGINE_SHOWS_ITS_BUILDER_AND_CREDENTIALS = onlyPublic(ArchitectureTests.WEBCLIENT, WEBCLIENT);

	@ArchTest
	static final ArchRule AUTO_CONFIGURATION_SHOWS_WHAT_USERS_SET_OR_REPLACE = onlyPublic(
			ArchitectureTests.AUTOCONFIGURE + "..", AUTOCONFIGURE);

	private static ArchRule onlyPublic(String packages, Set<String> names) {
		return classes().that(PUBLIC_ALL_THE_WAY_UP)
			.and()
			.resideInAPackage(packages)
			.should()
			.haveNameMatching(".*\\.(%s)(\\$.*)?".formatted(String.join("|", names)))
			.allowEmptyShould(true);
	}

	private static boolean isPublic(JavaClass type) {
		return type.getModifiers().contains(JavaModifier.PUBLIC)
				&& type.getEnclosingClass().map(PublicTypesTests::isPublic).orElse(true);
	}

}
