package io.github.taskrouter.reservations.webclient;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.github.taskrouter.reservations.Reservation;
import io.github.taskrouter.reservations.ReservationStatus;
import io.github.taskrouter.reservations.fixture.TestSids;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Twilio may write for a reservation comes out as that reservation, in whatever
 * order and with whatever else.
 */
class DecodingPropertyTests {

	private static final JsonMapper MAPPER = new JsonMapper();

	@Property
	void aReservationComesOutAsItWent(@ForAll("reservations") Reservation reservation, @ForAll Random random) {
		byte[] body = MAPPER.writeValueAsBytes(json(reservation, random));
		assertThat(JsonDecoder.reservation(new ByteArrayInputStream(body), HttpHeaders.EMPTY, WireOracle.REQUEST))
			.isEqualTo(reservation);
	}

	@Property
	void aPageComesOutAsItWent(@ForAll("pages") List<Reservation> reservations, @ForAll("nextLinks") String next,
			@ForAll Random random) {
		Map<String, Object> meta = new LinkedHashMap<>(Map.of("key", "reservations", "page_size", 50));
		meta.put("next_page_url", next);
		List<Object> bodies = reservations.stream().map((reservation) -> (Object) json(reservation, random)).toList();
		byte[] body = MAPPER.writeValueAsBytes(shuffled(Map.of("meta", meta, "reservations", bodies), random));
		DecodedPage page = JsonDecoder.page(new ByteArrayInputStream(body), HttpHeaders.EMPTY, WireOracle.REQUEST);
		assertThat(page.reservations()).isEqualTo(reservations);
		assertThat(page.nextLink()).isEqualTo("".equals(next) ? null : next);
	}

	@Provide
	Arbitrary<Reservation> reservations() {
		Arbitrary<String> texts = Arbitraries.strings().all().ofMaxLength(20).injectNull(0.3);
		Arbitrary<Instant> dates = Combinators
			.combine(Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L),
					Arbitraries.integers().between(0, 999_999_999))
			.as(Instant::ofEpochSecond)
			.injectNull(0.3);
		Arbitrary<String> uris = Arbitraries.of("https://taskrouter.twilio.com/v1", "/v1", "no link", "");
		Arbitrary<Map<String, String>> links = Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), uris)
			.ofMaxSize(4)
			.injectNull(0.3);
		Arbitrary<ReservationStatus> statuses = Arbitraries.strings()
			.ofMinLength(1)
			.ofMaxLength(10)
			.filter((name) -> !name.isBlank())
			.map(ReservationStatus::valueOf);
		return Combinators
			.combine(texts.list().ofSize(6), Arbitraries.oneOf(statuses, Arbitraries.just(ReservationStatus.PENDING)),
					dates.list().ofSize(2), uris.injectNull(0.3), links)
			.as((text, status, date, url, link) -> Reservation.builder()
				.sid((text.get(0) != null) ? TestSids.RESERVATION : null)
				.accountSid(text.get(1))
				.workspaceSid(text.get(2))
				.taskSid((text.get(3) != null) ? TestSids.TASK : null)
				.workerSid(text.get(4))
				.workerName(text.get(5))
				.status(status)
				.dateCreated(date.get(0))
				.dateUpdated(date.get(1))
				.url(url)
				.links(link)
				.build());
	}

	@Provide
	Arbitrary<List<Reservation>> pages() {
		return reservations().list().ofMaxSize(3);
	}

	@Provide
	Arbitrary<String> nextLinks() {
		return Arbitraries.of("https://taskrouter.twilio.com/v1?Page=1", "no link at all", "").injectNull(0.3);
	}

	private static Map<String, Object> json(Reservation reservation, Random random) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("sid", reservation.sid());
		json.put("account_sid", reservation.accountSid());
		json.put("workspace_sid", reservation.workspaceSid());
		json.put("task_sid", reservation.taskSid());
		json.put("worker_sid", reservation.workerSid());
		json.put("worker_name", reservation.workerName());
		json.put("reservation_status", reservation.status().name());
		json.put("date_created", date(reservation.dateCreated(), random));
		json.put("date_updated", date(reservation.dateUpdated(), random));
		json.put("url", reservation.url());
		json.put("links", reservation.links());
		json.values().removeIf((value) -> value == null && random.nextBoolean());
		if (random.nextBoolean()) {
			json.put("added_tomorrow", List.of(Map.of("sid", "another"), 1.5));
		}
		return shuffled(json, random);
	}

	private static @Nullable String date(@Nullable Instant date, Random random) {
		if (date == null) {
			return null;
		}
		return switch (random.nextInt(3)) {
			case 0 -> date.toString();
			case 1 -> LocalDateTime.ofInstant(date, ZoneOffset.UTC).toString();
			default -> date.atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(-64_800, 64_801))).toString();
		};
	}

	private static Map<String, Object> shuffled(Map<String, Object> json, Random random) {
		List<String> names = new ArrayList<>(json.keySet());
		Collections.shuffle(names, random);
		Map<String, Object> shuffled = new LinkedHashMap<>();
		names.forEach((name) -> shuffled.put(name, json.get(name)));
		return shuffled;
	}

}
