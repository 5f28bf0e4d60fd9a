package io.github.taskrouter.reservations.test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What happens to the next requests. Where several entries fit a request, the oldest one
 * counts.
 */
final class Script {

	private final List<Entry> entries = new ArrayList<>();

	synchronized void add(ScriptedRequests requests, Reaction reaction) {
		this.entries.add(new Entry(requests, reaction));
	}

	synchronized void clear() {
		this.entries.clear();
	}

	Answer answer(TwilioRequest request, Supplier<Answer> process) {
		Reaction reaction = next(request);
		return (reaction != null) ? reaction.to(process) : process.get();
	}

	private synchronized @Nullable Reaction next(TwilioRequest request) {
		for (Entry entry : this.entries) {
			if (entry.requests.match(request) && entry.isNext()) {
				return entry.reaction;
			}
		}
		return null;
	}

	/**
	 * Requests and what happens to them.
	 */
	private static final class Entry {

		private final ScriptedRequests requests;

		private final Reaction reaction;

		private int seen;

		Entry(ScriptedRequests requests, Reaction reaction) {
			this.requests = requests;
			this.reaction = reaction;
		}

		boolean isNext() {
			this.seen++;
			return this.requests.include(this.seen);
		}

	}

}
