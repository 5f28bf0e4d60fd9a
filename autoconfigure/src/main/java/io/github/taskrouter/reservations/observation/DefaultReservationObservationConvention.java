package io.github.taskrouter.reservations.observation;

import io.github.taskrouter.reservations.TaskRouterResponseException;
import io.github.taskrouter.reservations.observation.ReservationObservationDocumentation.HighCardinalityKeyNames;
import io.github.taskrouter.reservations.observation.ReservationObservationDocumentation.LowCardinalityKeyNames;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatusCode;

/**
 * Default {@link ReservationObservationConvention}. No key of low cardinality holds a
 * SID, a link or free text, and each has a bounded number of values.
 *
 * @since 0.1.0
 */
public class DefaultReservationObservationConvention implements ReservationObservationConvention {

	private static final String NAME = "twilio.taskrouter.reservations";

	private final KnownCodes codes = new KnownCodes();

	private final String name;

	/**
	 * Create a convention with the name {@code twilio.taskrouter.reservations}.
	 */
	public DefaultReservationObservationConvention() {
		this(NAME);
	}

	/**
	 * Create a convention with another name.
	 * @param name the name of the observation
	 */
	public DefaultReservationObservationConvention(String name) {
		this.name = name;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public String getContextualName(ReservationObservationContext context) {
		return "taskrouter " + context.getOperation();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(ReservationObservationContext context) {
		return KeyValues.of(client(context), code(context), operation(context), outcome(context), status(context));
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(ReservationObservationContext context) {
		return KeyValues.of(HighCardinalityKeyNames.ATTEMPTS.withValue(String.valueOf(context.getAttempts())),
				HighCardinalityKeyNames.PAGES.withValue(String.valueOf(context.getPages())),
				HighCardinalityKeyNames.WORKSPACE_SID.withValue(context.getWorkspaceSid()),
				HighCardinalityKeyNames.TASK_SID.withValue(context.getTaskSid()),
				HighCardinalityKeyNames.RESERVATION_SID.withValue(orNone(context.getReservationSid())));
	}

	/**
	 * Return the name of the client.
	 * @param context the context
	 * @return the key value
	 */
	protected KeyValue client(ReservationObservationContext context) {
		return LowCardinalityKeyNames.CLIENT.withValue(context.getClient());
	}

	/**
	 * Return Twilio's code of the error.
	 * @param context the context
	 * @return the key value
	 */
	protected KeyValue code(ReservationObservationContext context) {
		@Nullable Integer code = (context.getError() instanceof TaskRouterResponseException failure) ? failure.getCode() : null;
		return LowCardinalityKeyNames.CODE.withValue((code != null) ? this.codes.name(code) : KeyValue.NONE_VALUE);
	}

	/**
	 * Return what is done with reservations.
	 * @param context the context
	 * @return the key value
	 */
	protected KeyValue operation(ReservationObservationContext context) {
		return LowCardinalityKeyNames.OPERATION.withValue(context.getOperation());
	}

	/**
	 * Return how the call has ended.
	 * @param context the context
	 * @return the key value
	 */
	protected KeyValue outcome(ReservationObservationContext context) {
		return LowCardinalityKeyNames.OUTCOME.withValue(CallOutcome.of(context).name());
	}

	/**
	 * Return the HTTP status of the last answer.
	 * @param context the context
	 * @return the key value
	 */
	protected KeyValue status(ReservationObservationContext context) {
		HttpStatusCode status = (context.getError() instanceof TaskRouterResponseException failure)
				? failure.getStatusCode() : context.getStatus();
		return LowCardinalityKeyNames.STATUS
			.withValue((status != null) ? String.valueOf(status.value()) : KeyValue.NONE_VALUE);
	}

	private static String orNone(@Nullable String value) {
		return (value != null) ? value : KeyValue.NONE_VALUE;
	}

}
