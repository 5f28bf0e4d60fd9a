package io.github.taskrouter.desk;

import java.time.Duration;

import io.github.taskrouter.reservations.TaskRouterException;
import io.github.taskrouter.reservations.TaskRouterResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;

/**
 * Tells callers what went wrong, in the format of RFC 9457. Once a list has begun, it is
 * too late for that: the connection is cut, so that half a list is not taken for a whole
 * one.
 */
@RestControllerAdvice
class DeskProblems extends ResponseEntityExceptionHandler {

	private static final Logger logger = LoggerFactory.getLogger(DeskProblems.class);

	@ExceptionHandler
	Mono<ResponseEntity<Object>> handle(IllegalArgumentException ex, ServerWebExchange exchange) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, ex.getMessage());
		return handleExceptionInternal(ex, problem, null, HttpStatus.BAD_REQUEST, exchange);
	}

	@ExceptionHandler
	Mono<ResponseEntity<Object>> handle(TaskRouterException ex, ServerWebExchange exchange) {
		HttpStatusCode status = ProblemStatus.of(ex);
		if (status.is5xxServerError()) {
			logger.warn("{} failed: {}", exchange.getRequest().getPath(), ex.getMessage());
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, ex.getMessage());
		HttpHeaders headers = new HttpHeaders();
		if (ex instanceof TaskRouterResponseException response) {
			describe(response, problem, headers);
		}
		return handleExceptionInternal(ex, problem, headers, status, exchange);
	}

	@ExceptionHandler
	Mono<ResponseEntity<Object>> handle(Exception ex, ServerWebExchange exchange) {
		logger.error("{} failed unexpectedly", exchange.getRequest().getPath(), ex);
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
		return handleExceptionInternal(ex, problem, null, HttpStatus.INTERNAL_SERVER_ERROR, exchange);
	}

	@Override
	protected Mono<ResponseEntity<Object>> handleServerWebInputException(ServerWebInputException ex,
			HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		MethodParameter parameter = ex.getMethodParameter();
		if (parameter != null && !parameter.hasParameterAnnotation(RequestBody.class)) {
			ex.getBody().setDetail("%s: wrong type or format".formatted(parameter.getParameterName()));
		}
		return super.handleServerWebInputException(ex, headers, status, exchange);
	}

	private static void describe(TaskRouterResponseException ex, ProblemDetail problem, HttpHeaders headers) {
		problem.setProperty("code", ex.getCode());
		problem.setProperty("moreInfo", ex.getMoreInfo());
		problem.setProperty("requestId", ex.getRequestId());
		Duration retryAfter = ex.getRetryAfter();
		if (retryAfter != null) {
			headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.plusMillis(999).toSeconds()));
		}
	}

}
