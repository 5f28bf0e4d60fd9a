package io.github.taskrouter.reservations;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.FormParameter.Group;
import io.github.taskrouter.reservations.instruction.Instruction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds {@link FormParameterTable} against Twilio's list and against the methods that
 * users have, so that neither has a parameter that the table has not.
 */
class FormParameterTableTests {

	@Test
	void hasAll54ParametersOnceEach() {
		assertThat(FormParameterTable.ROWS).extracting(FormParameter::name).hasSize(54).doesNotHaveDuplicates();
	}

	@Test
	void hasTheGroupsInTheirSizes() {
		Map<Group, Long> sizes = FormParameterTable.ROWS.stream()
			.collect(Collectors.groupingBy(FormParameter::group, Collectors.counting()));
		assertThat(sizes).isEqualTo(Map.of(Group.STATUS, 2L, Group.SELECTOR, 1L, Group.DEQUEUE, 7L, Group.CALL, 7L,
				Group.REDIRECT, 3L, Group.SUPERVISE, 2L, Group.CONFERENCE, 32L));
	}

	@ParameterizedTest
	@EnumSource(names = { "STATUS", "SELECTOR" }, mode = EnumSource.Mode.EXCLUDE)
	void hasARowForEachMethodOfAnInstructionsBuilderThatTakesAValue(Group group) {
		List<String> methods = publicMethods(group.home).filter((method) -> method.getParameterCount() > 0)
			.map((method) -> signature(group.prefix + StringUtils.capitalize(method.getName()),
					method.getParameterTypes()))
			.toList();
		assertThat(rows(group)).containsExactlyInAnyOrderElementsOf(methods);
	}

	@Test
	void hasAGroupForEachFormOfInstruction() {
		List<Class<?>> forms = Stream.of(Group.values())
			.<Class<?>>map((group) -> group.home.getEnclosingClass())
			.filter((form) -> form != null)
			.toList();
		assertThat(Instruction.class.getPermittedSubclasses()).containsExactlyInAnyOrderElementsOf(forms);
	}

	@Test
	void hasARowForEachMethodOfAnUpdateThatStandsForAParameter() {
		assertThat(publicMethods(ReservationUpdate.class)
			.filter((method) -> method.getReturnType() == ReservationUpdate.class)
			.map((method) -> signature(method.getName(), method.getParameterTypes())))
			.containsExactlyInAnyOrder("status(ReservationStatus)", "workerActivitySid(String)",
					"instruction(Instruction)", "ifMatch(String)", "parameter(String, String[])", "repeatable()");
		assertThat(rows(Group.STATUS)).containsExactlyInAnyOrder("ReservationStatus(ReservationStatus)",
				"WorkerActivitySid(String)");
		assertThat(rows(Group.SELECTOR)).containsExactly("Instruction(Instruction)");
	}

	@Test
	void isWrittenInTheEncodingThatTwiliosLibrariesUse() {
		assertThat(FormParameterTable.ROWS).flatExtracting(FormParameter::wire)
			.allSatisfy((value) -> assertThat(
					URLEncoder.encode(URLDecoder.decode(value, StandardCharsets.UTF_8), StandardCharsets.UTF_8))
				.isEqualTo(value));
	}

	private static List<String> rows(Group group) {
		return FormParameterTable.ROWS.stream()
			.filter((row) -> row.group() == group)
			.map((row) -> signature(row.name(), row.type()))
			.toList();
	}

	private static Stream<Method> publicMethods(Class<?> type) {
		return Arrays.stream(type.getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
					&& !method.isSynthetic());
	}

	private static String signature(String name, Class<?>... types) {
		return name + Arrays.stream(types).map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
	}

}
