package io.github.taskrouter.reservations.webclient;

import java.util.List;

import io.github.taskrouter.reservations.Reservation;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * A page as it stands in JSON, under Twilio's names in camel case.
 */
record PageBody(@Nullable List<@Nullable ReservationBody> reservations, @Nullable Meta meta) {

	/**
	 * All reservations of the page; a page that lacks one, or its end, is no page.
	 */
	List<Reservation> toReservations() {
		Assert.isTrue(this.reservations != null, "reservations is missing");
		return this.reservations.stream().map((body) -> {
			Assert.isTrue(body != null, "a reservation is null");
			return body.toReservation(null);
		}).toList();
	}

	/**
	 * The link of the next page, unchecked, or {@code null} if this is the last.
	 */
	@Nullable String nextLink() {
		Assert.isTrue(this.meta != null, "meta is missing");
		return StringUtils.hasText(this.meta.nextPageUrl()) ? this.meta.nextPageUrl() : null;
	}

	record Meta(@Nullable String nextPageUrl) {
	}

}
