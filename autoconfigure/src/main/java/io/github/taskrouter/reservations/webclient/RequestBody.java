package io.github.taskrouter.reservations.webclient;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.BodyInserter;

/**
 * The body of a request: a form, or nothing. Written without a codec, which a host might
 * have changed or removed.
 */
final class RequestBody implements BodyInserter<Map<String, List<String>>, ClientHttpRequest> {

	private final Map<String, List<String>> form;

	RequestBody(Map<String, List<String>> form) {
		this.form = form;
	}

	@Override
	public Mono<Void> insert(ClientHttpRequest request, Context context) {
		if (this.form.isEmpty()) {
			return request.setComplete();
		}
		byte[] bytes = encode().getBytes(StandardCharsets.US_ASCII);
		request.getHeaders().setContentType(MediaType.APPLICATION_FORM_URLENCODED);
		request.getHeaders().setContentLength(bytes.length);
		return request.writeWith(Mono.fromSupplier(() -> request.bufferFactory().wrap(bytes)));
	}

	private String encode() {
		return this.form.entrySet()
			.stream()
			.flatMap((parameter) -> parameter.getValue()
				.stream()
				.map((value) -> encode(parameter.getKey()) + "=" + encode(value)))
			.collect(Collectors.joining("&"));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
