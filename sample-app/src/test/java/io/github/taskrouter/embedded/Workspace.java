package io.github.taskrouter.embedded;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The one workspace of the server: who may call, and the tasks.
 */
final class Workspace {

	private final String accountSid;

	private final String authToken;

	private final String sid;

	private final Map<String, EmbeddedTask> tasks = new ConcurrentHashMap<>();

	Workspace(String accountSid, String authToken, String sid) {
		SidPattern.require("AC", accountSid);
		Assert.hasText(authToken, "authToken must not be blank");
		SidPattern.require("WS", sid);
		this.accountSid = accountSid;
		this.authToken = authToken;
		this.sid = sid;
	}

	String accountSid() {
		return this.accountSid;
	}

	String authToken() {
		return this.authToken;
	}

	String sid() {
		return this.sid;
	}

	EmbeddedTask addTask(String taskSid) {
		SidPattern.require("WT", taskSid);
		EmbeddedTask task = new EmbeddedTask(taskSid);
		Assert.isTrue(this.tasks.putIfAbsent(taskSid, task) == null,
				() -> "there is a task %s already".formatted(taskSid));
		return task;
	}

	@Nullable EmbeddedTask task(String taskSid) {
		return this.tasks.get(taskSid);
	}

}
