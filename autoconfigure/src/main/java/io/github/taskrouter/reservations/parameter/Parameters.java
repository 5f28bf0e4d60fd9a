package io.github.taskrouter.reservations.parameter;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * Form parameters under Twilio's names and in Twilio's notation, in the order in which
 * they were first given. Immutable: each method returns a changed copy. A value that is
 * given again replaces the earlier one.
 *
 * @since 0.1.0
 */
public final class Parameters {

	private static final Parameters NONE = new Parameters(Map.of());

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");

	private static final Set<HttpMethod> CALLBACK_METHODS = Set.of(HttpMethod.GET, HttpMethod.POST);

	private final Map<String, List<String>> values;

	private Parameters(Map<String, List<String>> values) {
		this.values = Collections.unmodifiableMap(values);
	}

	/**
	 * Return parameters without any entry.
	 * @return the empty parameters
	 */
	public static Parameters none() {
		return NONE;
	}

	/**
	 * Set texts. Several are sent as one repeated key.
	 * @param name Twilio's name of the parameter
	 * @param texts at least one text, none empty
	 * @return a copy with the parameter
	 */
	public Parameters with(String name, String... texts) {
		Assert.isTrue(name != null && NAME.matcher(name).matches(),
				() -> "parameter name must consist of letters, digits and . _ - but was "
						+ ((name != null) ? "a text of %d characters".formatted(name.length()) : "null"));
		Assert.isTrue(texts != null && texts.length > 0, () -> name + " must have a value");
		Assert.isTrue(Arrays.stream(texts).allMatch(StringUtils::hasLength), () -> name + " must not be null or empty");
		return with(Map.of(name, List.of(texts)));
	}

	/**
	 * Set all parameters of a map.
	 * @param others names and values, as {@link #asMap()} returns them
	 * @return a copy with both
	 */
	public Parameters with(Map<String, List<String>> others) {
		Map<String, List<String>> both = new LinkedHashMap<>(this.values);
		both.putAll(others);
		return new Parameters(both);
	}

	/**
	 * Set a parameter to the empty value, for the few to which Twilio gives it a meaning.
	 * @param name Twilio's name of the parameter
	 * @return a copy with the parameter
	 */
	public Parameters withEmpty(String name) {
		return with(Map.of(name, List.of("")));
	}

	/**
	 * Remove parameters.
	 * @param names Twilio's names of the parameters, given or not
	 * @return a copy without the parameters
	 */
	public Parameters without(Set<String> names) {
		Map<String, List<String>> others = new LinkedHashMap<>(this.values);
		others.keySet().removeAll(names);
		return new Parameters(others);
	}

	/**
	 * Set a flag, sent as {@code true} or {@code false}.
	 * @param name Twilio's name of the parameter
	 * @param flag the value
	 * @return a copy with the parameter
	 */
	public Parameters with(String name, boolean flag) {
		return with(name, String.valueOf(flag));
	}

	/**
	 * Set values of a closed set.
	 * @param name Twilio's name of the parameter
	 * @param choices at least one value
	 * @return a copy with the parameter
	 */
	public Parameters with(String name, ParameterValue... choices) {
		Assert.isTrue(choices != null, () -> name + " must not be null");
		Assert.noNullElements(choices, () -> name + " must not be null");
		return with(name, Arrays.stream(choices).map(ParameterValue::value).toArray(String[]::new));
	}

	/**
	 * Set a SID.
	 * @param name Twilio's name of the parameter
	 * @param kind the kind of SID that it must be
	 * @param sid the SID
	 * @return a copy with the parameter
	 */
	public Parameters with(String name, Sid kind, @Nullable String sid) {
		return with(name, kind.require(name, sid));
	}

	/**
	 * Set an address for Twilio to request: an absolute http or https URI, sent in ASCII.
	 * @param name Twilio's name of the parameter
	 * @param uri the address
	 * @return a copy with the parameter
	 */
	public Parameters with(String name, @Nullable URI uri) {
		return with(name, WebAddress.require(name, uri).toASCIIString());
	}

	/**
	 * Set the HTTP method of a callback: GET or POST.
	 * @param name Twilio's name of the parameter
	 * @param method the method
	 * @return a copy with the parameter
	 */
	public Parameters with(String name, HttpMethod method) {
		Assert.isTrue(method != null && CALLBACK_METHODS.contains(method),
				() -> name + " must be GET or POST but was " + method);
		return with(name, method.name());
	}

	/**
	 * Set a number within bounds.
	 * @param name Twilio's name of the parameter
	 * @param number the number
	 * @param min the smallest number allowed
	 * @param max the largest number allowed
	 * @return a copy with the parameter
	 */
	public Parameters with(String name, int number, int min, int max) {
		Assert.isTrue(number >= min && number <= max,
				() -> "%s must be %d to %d but was %d".formatted(name, min, max, number));
		return with(name, String.valueOf(number));
	}

	/**
	 * Set a duration, sent as seconds.
	 * @param name Twilio's name of the parameter
	 * @param duration the duration: whole seconds, 0 or more
	 * @param max the largest number of seconds allowed
	 * @return a copy with the parameter
	 */
	public Parameters withSeconds(String name, Duration duration, int max) {
		Assert.isTrue(
				duration != null && duration.getNano() == 0 && duration.getSeconds() >= 0
						&& duration.getSeconds() <= max,
				() -> "%s must be 0 to %d whole seconds but was %s".formatted(name, max, duration));
		return with(name, String.valueOf(duration.getSeconds()));
	}

	/**
	 * Check that a parameter has been given.
	 * @param name Twilio's name of the parameter
	 * @return these parameters
	 * @throws IllegalArgumentException if it has not been given
	 */
	public Parameters require(String name) {
		Assert.isTrue(this.values.containsKey(name), () -> name + " is required but was not given");
		return this;
	}

	/**
	 * Return the parameters as they are sent.
	 * @return an unmodifiable map of names to their values
	 */
	public Map<String, List<String>> asMap() {
		return this.values;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Parameters parameters && this.values.equals(parameters.values);
	}

	@Override
	public int hashCode() {
		return this.values.hashCode();
	}

	/**
	 * Return the names only, since values may be secrets or phone numbers.
	 */
	@Override
	public String toString() {
		return this.values.keySet().toString();
	}

}
