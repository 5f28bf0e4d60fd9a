package io.github.taskrouter.reservations.instruction;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpMethod;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls every method of every builder of an instruction.
 */
class BuilderChainTests {

	private static final Map<String, String> SIDS = Map.of("callSid", TestSids.CALL, "postWorkActivitySid",
			TestSids.ACTIVITY);

	@ParameterizedTest
	@MethodSource("methods")
	void eachMethodReturnsItsBuilder(Object builder, Method method) {
		assertThat(ReflectionUtils.invokeMethod(method, builder, arguments(method))).isSameAs(builder);
	}

	static Stream<Arguments> methods() {
		return Stream
			.of(Call.builder(), Conference.builder(), Dequeue.builder(), Redirect.builder(), Supervise.builder())
			.flatMap((builder) -> Arrays.stream(builder.getClass().getDeclaredMethods())
				.filter((method) -> Modifier.isPublic(method.getModifiers()) && !method.getName().equals("build"))
				.map((method) -> Arguments.of(Named.of(builder.getClass().getEnclosingClass().getSimpleName(), builder),
						Named.of(method.getName(), method))));
	}

	private static Object[] arguments(Method method) {
		return Arrays.stream(method.getParameterTypes()).map((type) -> argument(method.getName(), type)).toArray();
	}

	private static Object argument(String name, Class<?> type) {
		if (type.isArray()) {
			Object array = Array.newInstance(type.componentType(), 1);
			Array.set(array, 0, argument(name, type.componentType()));
			return array;
		}
		if (type.isEnum()) {
			return type.getEnumConstants()[0];
		}
		return switch (type.getSimpleName()) {
			case "String" -> SIDS.getOrDefault(name, "client:alice");
			case "URI" -> URI.create("https://desk.example/");
			case "Duration" -> Duration.ofSeconds(30);
			case "HttpMethod" -> HttpMethod.GET;
			case "boolean" -> true;
			case "int" -> 10;
			default -> throw new IllegalArgumentException(name + " takes a " + type);
		};
	}

}
