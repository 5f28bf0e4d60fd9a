package io.github.taskrouter.reservations.webclient;

import org.jspecify.annotations.Nullable;

/**
 * A setting of a client is out of range. Names the setting and what was expected, so that
 * whoever took the value from elsewhere can report it under its own name.
 *
 * @since 0.1.0
 */
public final class InvalidSettingException extends IllegalArgumentException {

	private final String setting;

	private final String expectation;

	/**
	 * Create an exception.
	 * @param setting the name of the builder's method
	 * @param expectation what the setting must be, such as "must be 1 to 1000"; holds no
	 * value
	 * @param given the value that was given, if it may be shown
	 */
	InvalidSettingException(String setting, String expectation, @Nullable Object given) {
		super("%s %s%s".formatted(setting, expectation, (given != null) ? " but was " + given : ""));
		this.setting = setting;
		this.expectation = expectation;
	}

	/**
	 * Return the name of the setting.
	 * @return the name of the builder's method, such as {@code callTimeout}
	 */
	public String getSetting() {
		return this.setting;
	}

	/**
	 * Return what the setting must be, without the value that was given.
	 * @return the expectation, such as "must be 1 to 1000"
	 */
	public String getExpectation() {
		return this.expectation;
	}

}
