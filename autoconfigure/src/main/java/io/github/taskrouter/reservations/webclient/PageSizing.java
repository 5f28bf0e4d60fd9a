package io.github.taskrouter.reservations.webclient;

import java.util.function.LongUnaryOperator;

import io.github.taskrouter.reservations.ReservationQuery;
import org.jspecify.annotations.Nullable;

/**
 * The {@code PageSize} of a list: the one that was set, or else what the first demand
 * calls for, within bounds.
 */
final class PageSizing {

	static final int MAX = 1000;

	private static final int MIN = 50;

	private final @Nullable Integer fixed;

	private final long limit;

	private final LongUnaryOperator reservationsForDemand;

	PageSizing(ReservationQuery query, Settings settings, LongUnaryOperator reservationsForDemand) {
		this.fixed = (query.pageSize() != null) ? query.pageSize() : settings.pageSize();
		this.limit = (query.limit() != null) ? query.limit() : Long.MAX_VALUE;
		this.reservationsForDemand = reservationsForDemand;
	}

	/**
	 * Return the size of the pages.
	 * @param demand the first demand
	 */
	int forDemand(long demand) {
		if (this.fixed != null) {
			return this.fixed;
		}
		long reservations = this.reservationsForDemand.applyAsLong(demand);
		return (int) Math.min(Math.max(MIN, Math.min(reservations, MAX)), this.limit);
	}

}
