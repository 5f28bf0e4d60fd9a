package io.github.taskrouter.reservations.webclient;

import java.util.function.Supplier;

import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The one way to Twilio: sends a request, as often as the retry rules allow, and turns
 * the answer into a value or an error.
 */
final class Exchange {

	private static final String URI_TEMPLATE_ATTRIBUTE = WebClient.class.getName() + ".uriTemplate";

	private final WebClient webClient;

	private final Supplier<Connection> connections;

	private final ConcurrencyLimiter limiter;

	private final RetryPolicy retryPolicy;

	private final ErrorTranslator errors;

	private final ExchangeSettings settings;

	Exchange(WebClient webClient, Supplier<Connection> connections, ExchangeSettings settings,
			RetrySettings retrySettings) {
		this.webClient = webClient;
		this.connections = connections;
		this.settings = settings;
		this.limiter = new ConcurrencyLimiter(settings.maxInFlight(), settings.maxWaiting());
		this.retryPolicy = new RetryPolicy(retrySettings);
		this.errors = new ErrorTranslator(retrySettings.maxRetryAfter());
	}

	Origin origin() {
		return this.connections.get().origin();
	}

	<T> Mono<ResponseEntity<T>> send(ReservationRequest request, BodyDecoder<T> decoder) {
		return whateverTheDemand(Mono.defer(() -> {
			RunningCall call = new RunningCall(request, this.settings.callTimeout());
			return this.limiter.limit(attempt(call, decoder))
				.onErrorMap(Exception.class, (failure) -> this.errors.translate(failure, call))
				.retryWhen(this.retryPolicy.forCall(call))
				.timeout(this.settings.callTimeout(), Mono.error(call::timedOut))
				.doOnNext((answer) -> this.retryPolicy.succeeded());
		}));
	}

	/**
	 * Takes the answer in when it is there, so that the time until the consumer asks for
	 * it does not count as time that the call takes.
	 */
	private static <T> Mono<T> whateverTheDemand(Mono<T> call) {
		return Mono.create((sink) -> sink
			.onDispose(call.subscribe(sink::success, sink::error, null, Context.of(sink.contextView()))));
	}

	private <T> Mono<ResponseEntity<T>> attempt(RunningCall call, BodyDecoder<T> decoder) {
		return Mono.defer(() -> {
			ReservationRequest request = call.request();
			Connection connection = this.connections.get();
			return this.webClient.method(request.method())
				.uri(connection.origin().resolve(request.target()))
				.attribute(URI_TEMPLATE_ATTRIBUTE, request.template())
				.attribute(CredentialsFilter.CONNECTION_ATTRIBUTE, connection)
				.headers((headers) -> addIfMatch(headers, request))
				.body((message, context) -> {
					return call.send() ? body(request).insert(message, context)
							: Mono.error(new RefusalException("the call was given up before"));
				})
				.exchangeToMono((response) -> read(response, request, decoder));
		});
	}

	private static void addIfMatch(HttpHeaders headers, ReservationRequest request) {
		if (request.ifMatch() != null) {
			headers.set(HttpHeaders.IF_MATCH, request.ifMatch());
		}
	}

	private static BodyInserter<?, ? super ClientHttpRequest> body(ReservationRequest request) {
		return request.form().isEmpty() ? BodyInserters.empty()
				: BodyInserters.fromFormData(MultiValueMap.fromMultiValue(request.form()));
	}

	private <T> Mono<ResponseEntity<T>> read(ClientResponse response, ReservationRequest request,
			BodyDecoder<T> decoder) {
		HttpHeaders headers = response.headers().asHttpHeaders();
		Mono<byte[]> body = bytes(response);
		if (response.statusCode().is2xxSuccessful()) {
			return body.map((bytes) -> ResponseEntity.status(response.statusCode())
				.headers(headers)
				.body(decoder.decode(bytes, headers, request)));
		}
		return body.map((bytes) -> this.errors.unsuccessful(request, response.statusCode(), headers, bytes))
			.onErrorResume(
					(unread) -> Mono.just(this.errors.unreadable(request, response.statusCode(), headers, unread)))
			.flatMap(Mono::error);
	}

	private Mono<byte[]> bytes(ClientResponse response) {
		return DataBufferUtils
			.join(response.body(BodyExtractors.toDataBuffers()), (int) this.settings.maxInMemorySize().toBytes())
			.map(Exchange::drain)
			.defaultIfEmpty(new byte[0]);
	}

	private static byte[] drain(DataBuffer buffer) {
		try {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			return bytes;
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

}
