package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.util.function.Function;

import io.github.taskrouter.benchmarks.server.TestData;
import io.github.taskrouter.reservations.Reservation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.RequestHeadersSpec;

/**
 * The engine's decoder behind a plain {@link WebClient}, which is what is left if all
 * that the engine guards is taken away.
 */
public final class BareExchange {

	private static final String RESERVATION = "/v1/Workspaces/{workspace}/Tasks/{task}/Reservations/{sid}";

	private final WebClient client;

	/**
	 * Create a new {@code BareExchange}.
	 * @param client sends the requests
	 */
	public BareExchange(WebClient client) {
		this.client = client;
	}

	/**
	 * List all reservations.
	 * @param first the address of the first page
	 * @return the reservations
	 */
	public Flux<Reservation> list(URI first) {
		return page(first)
			.expand((page) -> (page.nextLink() != null) ? page(URI.create(page.nextLink())) : Mono.empty())
			.flatMapIterable(DecodedPage::reservations);
	}

	private Mono<DecodedPage> page(URI address) {
		return read(this.client.get().uri(address), Engine::decodePage);
	}

	/**
	 * Fetch a reservation.
	 * @param taskSid its task
	 * @param sid its SID
	 * @return the reservation
	 */
	public Mono<Reservation> fetch(String taskSid, String sid) {
		return read(this.client.get().uri(RESERVATION, TestData.WORKSPACE, taskSid, sid),
				(body) -> Engine.decodeReservation(body, sid));
	}

	/**
	 * Accept a reservation.
	 * @param taskSid its task
	 * @param sid its SID
	 * @return the reservation
	 */
	public Mono<Reservation> accept(String taskSid, String sid) {
		return read(
				this.client.post()
					.uri(RESERVATION, TestData.WORKSPACE, taskSid, sid)
					.body(BodyInserters.fromFormData("ReservationStatus", "accepted")),
				(body) -> Engine.decodeReservation(body, sid));
	}

	private static <T> Mono<T> read(RequestHeadersSpec<?> request, Function<byte[], T> decoder) {
		return request.exchangeToMono((response) -> DataBufferUtils.join(response.body(BodyExtractors.toDataBuffers()))
			.map((body) -> decoder.apply(bytes(body))));
	}

	private static byte[] bytes(DataBuffer body) {
		byte[] bytes = new byte[body.readableByteCount()];
		body.read(bytes);
		DataBufferUtils.release(body);
		return bytes;
	}

}
