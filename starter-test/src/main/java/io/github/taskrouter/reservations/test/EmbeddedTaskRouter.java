package io.github.taskrouter.reservations.test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.assertj.core.api.AssertProvider;

import org.springframework.lang.CheckReturnValue;
import org.springframework.util.Assert;

/**
 * A server in this process that behaves as Twilio documents its API of task reservations,
 * for tests and for trying things out without an account. It keeps state: what an update
 * changes, the next fetch and list show.
 *
 * <pre class="code">
 * EmbeddedTask task = taskRouter.addTask();
 * EmbeddedReservation reservation = task.reserve("Ann");
 * dispatcher.takeFirstPending(task.sid()).block();
 * assertThat(reservation).isAccepted();
 * </pre>
 *
 * In a Spring test, {@code @AutoConfigureTaskRouter} makes it a bean and points every
 * client there. AssertJ's {@code assertThat(taskRouter)} leads to
 * {@link EmbeddedTaskRouterAssert}.
 * <p>
 * Where Twilio does not document something, the server guesses:
 * <ul>
 * <li>An update of the status that comes too late is HTTP 400, and its message has the
 * recorded form; that its code is the general 20001 is a guess.</li>
 * <li>An instruction that comes too late is HTTP 400 with the code of Twilio's error
 * dictionary; that the REST API gives these codes is a guess. A dequeue or a conference
 * is accepted at once, as if the worker had answered.</li>
 * <li>A version is a bare number, and {@code If-Match} is honored on instructions
 * too.</li>
 * <li>A {@code PageSize} above 1000 is refused, not clipped.</li>
 * <li>{@code X-Rate-Limit-*} headers are not sent, since their form is not
 * documented.</li>
 * </ul>
 *
 * @since 0.1.0
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Task
 * Reservations</a>
 */
public final class EmbeddedTaskRouter implements AssertProvider<EmbeddedTaskRouterAssert>, AutoCloseable {

	private final Account account = new Account();

	private final Map<String, EmbeddedWorkspace> workspaces = new ConcurrentHashMap<>();

	private final EmbeddedWorkspace workspace = addWorkspace(TwilioSids.workspace());

	private final EmbeddedClock clock = new EmbeddedClock();

	private final Script script = new Script();

	private final RequestLog log = new RequestLog();

	private final ReservationApi api = new ReservationApi(this.account, this.workspaces);

	private final TaskRouterServer server = new TaskRouterServer(this::answer);

	private EmbeddedTaskRouter() {
	}

	/**
	 * Start a server on a free port of this machine.
	 * @return the running server, to be closed
	 */
	public static EmbeddedTaskRouter start() {
		return new EmbeddedTaskRouter();
	}

	/**
	 * Return the base URL to point a client at.
	 * @return scheme, host and port
	 */
	public URI baseUrl() {
		return this.server.baseUrl();
	}

	/**
	 * Return the account, the user name of HTTP Basic authentication.
	 * @return the SID, {@code AC…}
	 */
	public String accountSid() {
		return this.account.sid();
	}

	/**
	 * Return the password of HTTP Basic authentication.
	 * @return the token
	 */
	public String authToken() {
		return Account.AUTH_TOKEN;
	}

	/**
	 * Allow further credentials, such as those of a second account or an API key. Others
	 * are answered by HTTP 401.
	 * @param username the user name
	 * @param password the password
	 */
	public void allow(String username, String password) {
		this.account.allow(username, password);
	}

	/**
	 * Return the workspace that clients use unless they are told another.
	 * @return the workspace
	 */
	public EmbeddedWorkspace workspace() {
		return this.workspace;
	}

	/**
	 * Return the SID of the {@linkplain #workspace() workspace}.
	 * @return the SID, {@code WS…}
	 */
	public String workspaceSid() {
		return this.workspace.sid();
	}

	/**
	 * Add another workspace.
	 * @param workspaceSid the SID, {@code WS…}
	 * @return the workspace
	 * @throws IllegalArgumentException if the SID is malformed or taken
	 */
	public EmbeddedWorkspace addWorkspace(String workspaceSid) {
		EmbeddedWorkspace added = new EmbeddedWorkspace(this, workspaceSid);
		Assert.isTrue(this.workspaces.putIfAbsent(workspaceSid, added) == null,
				() -> "there is a workspace %s already".formatted(workspaceSid));
		return added;
	}

	/**
	 * Add a task to the {@linkplain #workspace() workspace} that has no reservation yet.
	 * @return the task
	 */
	public EmbeddedTask addTask() {
		return this.workspace.addTask();
	}

	/**
	 * Add a task under a given SID to the {@linkplain #workspace() workspace}.
	 * @param taskSid the SID, {@code WT…}
	 * @return the task
	 * @throws IllegalArgumentException if the SID is malformed or taken
	 */
	public EmbeddedTask addTask(String taskSid) {
		return this.workspace.addTask(taskSid);
	}

	/**
	 * Return the time of the server, which stands still unless it is moved.
	 * @return the time
	 */
	public Instant now() {
		return this.clock.now();
	}

	/**
	 * Move the clock. Reservations of any task that have been pending for their
	 * {@linkplain EmbeddedTask#reservationTimeout(Duration) timeout} time out.
	 * @param duration how far, not negative
	 */
	public void advance(Duration duration) {
		this.clock.advance(duration);
		this.workspaces.values().forEach((workspace) -> workspace.tasks().forEach(EmbeddedTask::expire));
	}

	/**
	 * Script the answer to the next request, whatever it is for.
	 * @return the request, to be told what happens to it
	 * @see EmbeddedTask#onNextRequest()
	 */
	@CheckReturnValue
	public ScriptedRequests onNextRequest() {
		return onNextRequests(1);
	}

	/**
	 * Script the answers to the next requests, whatever they are for.
	 * @param count how many, at least 1
	 * @return the requests, to be told what happens to them
	 * @see EmbeddedTask#onNextRequests(int)
	 */
	@CheckReturnValue
	public ScriptedRequests onNextRequests(int count) {
		return new ScriptedRequests(this.script, count);
	}

	/**
	 * Close all connections and refuse new ones, until {@link #comeBack()}.
	 */
	public void goAway() {
		this.server.stop();
	}

	/**
	 * Take connections again, on the same port as before.
	 */
	public void comeBack() {
		this.server.start();
	}

	/**
	 * Return the requests that the server received.
	 * @return the requests, in the order of their answers
	 */
	public List<ReceivedRequest> requests() {
		return this.log.requests();
	}

	/**
	 * Forget tasks, further workspaces and credentials, scripts and received requests,
	 * and take connections again. In a Spring test this happens before each test method.
	 */
	public void reset() {
		this.script.clear();
		this.workspaces.values().forEach(EmbeddedWorkspace::clear);
		this.workspaces.values().removeIf((other) -> other != this.workspace);
		this.account.reset();
		this.log.clear();
		comeBack();
	}

	/**
	 * Stop the server.
	 */
	@Override
	public void close() {
		this.server.close();
	}

	/**
	 * Return assertions on this server.
	 * @return the assertions
	 */
	@Override
	public EmbeddedTaskRouterAssert assertThat() {
		return new EmbeddedTaskRouterAssert(this);
	}

	private Answer answer(TwilioRequest request) {
		Answer answer = this.script.answer(request, () -> this.api.answer(request));
		this.log.add(request.answeredBy(answer));
		return answer;
	}

	@Override
	public String toString() {
		return "EmbeddedTaskRouter[%s]".formatted(baseUrl());
	}

}
