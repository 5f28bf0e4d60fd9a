package io.github.taskrouter.reservations.autoconfigure.health;

import java.time.Duration;

import io.github.taskrouter.reservations.TaskRouterAuthenticationException;
import io.github.taskrouter.reservations.TaskRouterRateLimitException;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.http.HttpStatus;

/**
 * Tells whether the workspace of a client can be reached with its credentials. What was
 * found out holds for 30 seconds, and all who ask meanwhile share one request, which runs
 * in nobody's context.
 */
final class WorkspaceHealthIndicator implements ReactiveHealthIndicator {

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	private static final Duration VALIDITY = Duration.ofSeconds(30);

	private final Mono<Health> health;

	WorkspaceHealthIndicator(WebClientReservationClient client) {
		this.health = (client.getWorkspaceSid() != null) ? check(client, client.getWorkspaceSid())
				: Mono.just(Health.unknown().withDetail("reason", "the client has no workspace").build());
	}

	@Override
	public Mono<Health> health() {
		return this.health;
	}

	private static Mono<Health> check(WebClientReservationClient client, String workspaceSid) {
		return Mono.defer(client::checkWorkspace)
			.thenReturn(Health.up())
			.timeout(TIMEOUT)
			.onErrorResume((failure) -> Mono.just(failed(failure)))
			.map((health) -> health.withDetail("workspace", workspaceSid).build())
			.contextWrite((context) -> Context.empty())
			.cache(VALIDITY);
	}

	/**
	 * A refusal of the credentials is DOWN. Credentials that may not read the workspace
	 * may well update reservations, and one request too many says nothing: UNKNOWN.
	 */
	private static Health.Builder failed(Throwable failure) {
		boolean unknown = isForbidden(failure) || failure instanceof TaskRouterRateLimitException;
		return (unknown ? Health.unknown() : Health.down()).withException(failure);
	}

	private static boolean isForbidden(Throwable failure) {
		return failure instanceof TaskRouterAuthenticationException refusal
				&& HttpStatus.FORBIDDEN.isSameCodeAs(refusal.getStatusCode());
	}

}
