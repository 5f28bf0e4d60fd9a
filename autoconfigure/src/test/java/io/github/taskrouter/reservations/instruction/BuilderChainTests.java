package io.github.taskrouter.reservations.instruction;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

import io.github.taskrouter.reservations.fixture.TestSids;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpMethod;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls every method of every builder of an instruction.
 */
class BuilderChainTests {

	@ParameterizedTest
	@MethodSource("builders")
	void eachMethodReturnsItsBuilder(Object builder) {
		Method[] methods = Arrays.stream(builder.getClass().getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()) && !method.getName().equals("build"))
			.toArray(Method[]::new);
		assertThat(methods).hasSizeGreaterThan(1).allSatisfy((method) -> {
			Object[] arguments = Arrays.stream(method.getParameterTypes())
				.map((type) -> argument(method.getName(), type))
				.toArray();
			assertThat(ReflectionUtils.invokeMethod(method, builder, arguments)).as(method.getName()).isSameAs(builder);
		});
	}

	static Stream<Object> builders() {
		return Stream.of(Call.builder(), Conference.builder(), Dequeue.builder(), Redirect.builder(),
				Supervise.builder());
	}

	private static Object argument(String method, Class<?> type) {
		if (type == String.class) {
			return text(method);
		}
		if (type == boolean.class) {
			return true;
		}
		if (type == int.class) {
			return 2;
		}
		if (type == Duration.class) {
			return Duration.ofSeconds(30);
		}
		if (type == URI.class) {
			return URI.create("https://desk.example/calls");
		}
		if (type == HttpMethod.class) {
			return HttpMethod.GET;
		}
		return type.isArray() ? several(type.getComponentType()) : type.getEnumConstants()[0];
	}

	private static String text(String method) {
		if (method.endsWith("ActivitySid")) {
			return TestSids.ACTIVITY;
		}
		return method.equals("callSid") ? TestSids.CALL : "+15550100";
	}

	private static Object several(Class<?> type) {
		Object array = Array.newInstance(type, 1);
		Array.set(array, 0, type.getEnumConstants()[0]);
		return array;
	}

}
