package io.github.taskrouter.reservations.test;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.taskrouter.reservations.parameter.Sid;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A workspace of an {@link EmbeddedTaskRouter} and its tasks.
 *
 * @since 0.1.0
 */
public final class EmbeddedWorkspace {

	private final EmbeddedTaskRouter taskRouter;

	private final String sid;

	private final Map<String, EmbeddedTask> tasks = new ConcurrentHashMap<>();

	EmbeddedWorkspace(EmbeddedTaskRouter taskRouter, String sid) {
		this.taskRouter = taskRouter;
		this.sid = Sid.WORKSPACE.require("workspaceSid", sid);
	}

	/**
	 * Return the SID.
	 * @return the SID, {@code WS…}
	 */
	public String sid() {
		return this.sid;
	}

	/**
	 * Add a task that has no reservation yet.
	 * @return the task
	 */
	public EmbeddedTask addTask() {
		return addTask(TwilioSids.task());
	}

	/**
	 * Add a task under a given SID that has no reservation yet.
	 * @param taskSid the SID, {@code WT…}
	 * @return the task
	 * @throws IllegalArgumentException if the SID is malformed or taken
	 */
	public EmbeddedTask addTask(String taskSid) {
		EmbeddedTask task = new EmbeddedTask(this.taskRouter, this, Sid.TASK.require("taskSid", taskSid));
		Assert.isTrue(this.tasks.putIfAbsent(taskSid, task) == null,
				() -> "there is a task %s already".formatted(taskSid));
		return task;
	}

	@Nullable EmbeddedTask find(String taskSid) {
		return this.tasks.get(taskSid);
	}

	Collection<EmbeddedTask> tasks() {
		return this.tasks.values();
	}

	void remove(EmbeddedTask task) {
		this.tasks.remove(task.sid(), task);
	}

	void clear() {
		this.tasks.clear();
	}

}
