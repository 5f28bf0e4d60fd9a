package io.github.taskrouter.embedded;

import java.net.URI;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import org.springframework.util.Assert;

/**
 * A server that answers like Twilio's API of task reservations, for tests and for trying
 * things out without an account. It keeps the reservations of one workspace: what an
 * update changes, the next fetch and list show. <pre class="code">
 * try (EmbeddedTaskRouter taskRouter = EmbeddedTaskRouter.builder().start()) {
 *     taskRouter.addTask(taskSid).addReservation(reservationSid, workerSid, "Ann", "pending");
 *     // point the client at taskRouter.baseUri()
 * }</pre>
 *
 * @since 0.1.0
 */
public final class EmbeddedTaskRouter implements AutoCloseable {

	private final WireMockServer server;

	private final Workspace workspace;

	private final RequestLog requestLog;

	private EmbeddedTaskRouter(Builder builder) {
		this.workspace = new Workspace(builder.accountSid, builder.authToken, builder.workspaceSid);
		this.requestLog = new RequestLog();
		ReservationApi api = new ReservationApi(this.workspace);
		this.server = new WireMockServer(WireMockConfiguration.options()
			.bindAddress("localhost")
			.port(builder.port)
			.gzipDisabled(true)
			.maxRequestJournalEntries(1000)
			.extensions(new TaskRouterTransformer(api), this.requestLog));
		this.server.stubFor(WireMock.any(WireMock.anyUrl())
			.atPriority(Integer.MAX_VALUE)
			.willReturn(WireMock.aResponse().withTransformers(TaskRouterTransformer.NAME)));
		this.server.start();
	}

	/**
	 * Starts to describe a server.
	 * @return a builder with an account, a token and a workspace of its own, and with a
	 * free port
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Makes a SID out of a number, the same each time.
	 * @param prefix the two letters of its kind, such as {@code WT} for a task
	 * @param number the number, not negative
	 * @return the prefix and 32 hex digits
	 */
	public static String sid(String prefix, long number) {
		Assert.isTrue(prefix.matches("[A-Z]{2}"), "prefix must be two capital letters");
		Assert.isTrue(number >= 0, "number must not be negative");
		return "%s%032x".formatted(prefix, number);
	}

	/**
	 * The origin to point a client at, in place of {@code https://taskrouter.twilio.com}.
	 * @return the origin
	 */
	public URI baseUri() {
		return URI.create(this.server.baseUrl());
	}

	/**
	 * The account that the server knows, the user name of its Basic authentication.
	 * @return the SID, {@code AC…}
	 */
	public String accountSid() {
		return this.workspace.accountSid();
	}

	/**
	 * The password of the server's Basic authentication.
	 * @return the token
	 */
	public String authToken() {
		return this.workspace.authToken();
	}

	/**
	 * The one workspace that the server knows.
	 * @return the SID, {@code WS…}
	 */
	public String workspaceSid() {
		return this.workspace.sid();
	}

	/**
	 * Adds a task without any reservation.
	 * @param taskSid the SID of the task, {@code WT…}
	 * @return the task
	 * @throws IllegalArgumentException if there is such a task already
	 */
	public EmbeddedTask addTask(String taskSid) {
		return this.workspace.addTask(taskSid);
	}

	/**
	 * Finds a task.
	 * @param taskSid the SID of the task, {@code WT…}
	 * @return the task
	 * @throws IllegalArgumentException if there is none
	 */
	public EmbeddedTask task(String taskSid) {
		EmbeddedTask task = this.workspace.task(taskSid);
		Assert.notNull(task, () -> "there is no task " + taskSid);
		return task;
	}

	/**
	 * The requests that were answered, in the order of their answers.
	 * @return a copy of the log
	 */
	public List<ReceivedRequest> requests() {
		return this.requestLog.requests();
	}

	/**
	 * Forgets the requests that were answered so far.
	 */
	public void clearRequests() {
		this.requestLog.clear();
	}

	/**
	 * The WireMock server underneath. Its stubs come before the answers of this class, so
	 * that a test can add faults and delays.
	 * @return the server
	 */
	public WireMockServer wireMock() {
		return this.server;
	}

	/**
	 * Stops the server.
	 */
	@Override
	public void close() {
		this.server.stop();
	}

	/**
	 * Describes an {@link EmbeddedTaskRouter}.
	 */
	public static final class Builder {

		private String accountSid = sid("AC", 1);

		private String authToken = "embedded-auth-token";

		private String workspaceSid = sid("WS", 1);

		private int port;

		private Builder() {
		}

		/**
		 * Sets the account, the user name of Basic authentication.
		 * @param accountSid the SID, {@code AC…}
		 * @return this builder
		 */
		public Builder accountSid(String accountSid) {
			this.accountSid = accountSid;
			return this;
		}

		/**
		 * Sets the password of Basic authentication.
		 * @param authToken the token
		 * @return this builder
		 */
		public Builder authToken(String authToken) {
			this.authToken = authToken;
			return this;
		}

		/**
		 * Sets the workspace.
		 * @param workspaceSid the SID, {@code WS…}
		 * @return this builder
		 */
		public Builder workspaceSid(String workspaceSid) {
			this.workspaceSid = workspaceSid;
			return this;
		}

		/**
		 * Sets the port to listen on.
		 * @param port the port, or 0 for any that is free
		 * @return this builder
		 */
		public Builder port(int port) {
			this.port = port;
			return this;
		}

		/**
		 * Starts the server.
		 * @return the running server
		 */
		public EmbeddedTaskRouter start() {
			return new EmbeddedTaskRouter(this);
		}

	}

}
