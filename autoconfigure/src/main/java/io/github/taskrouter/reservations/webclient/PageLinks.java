package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.taskrouter.reservations.PagingException;
import io.github.taskrouter.reservations.parameter.WebAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Decides whether the link of a page may be followed: on the configured origin alone,
 * once, and no further than the cap.
 */
final class PageLinks {

	private static final int MAX_SHOWN = 200;

	private static final Pattern TASK = Pattern.compile("/Tasks/(WT[0-9a-fA-F]{32})/");

	private final String taskSid;

	private final int maxPages;

	private final SeenLinks seen = new SeenLinks();

	PageLinks(String taskSid, int maxPages) {
		this.taskSid = taskSid;
		this.maxPages = maxPages;
	}

	/**
	 * Checks that a link to start at belongs to the task that is listed.
	 */
	static void requireTask(URI link, String taskSid) {
		Matcher task = TASK.matcher(String.valueOf(link.getRawPath()));
		Assert.isTrue(!task.find() || task.group(1).equals(taskSid),
				() -> "startingAt must be a link of task %s but is one of task %s".formatted(taskSid, task.group(1)));
	}

	/**
	 * Remembers an address that was asked for without a link.
	 */
	void asked(URI uri) {
		this.seen.add(uri.toString());
	}

	/**
	 * Checks a link that is about to be followed.
	 * @param link the link as the page before gave it
	 * @param number the position of the page that it leads to
	 * @param origin where it has to lead
	 * @return the address to ask for
	 * @throws PagingException if the link must not be followed
	 */
	URI follow(String link, int number, Origin origin) {
		URI uri = parse(link);
		if (uri == null) {
			throw refusal(link, number, "is not a URI", null);
		}
		URI target = origin.resolve(uri);
		if (!origin.covers(target)) {
			throw refusal(link, number, "leads away from " + origin, null);
		}
		if (number >= this.maxPages) {
			throw refusal(link, number, "leads past the cap of %d pages (max-pages)".formatted(this.maxPages), target);
		}
		if (!this.seen.add(target.toString())) {
			throw refusal(link, number, "has been followed before", null);
		}
		return target;
	}

	static @Nullable URI parse(String link) {
		try {
			return new URI(link);
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	private PagingException refusal(String link, int number, String reason, @Nullable URI resumeAt) {
		return PagingException.create(
				"List of reservations of task %s can't go on to page %d: its link %s: %s".formatted(this.taskSid,
						number, reason, Excerpt.of(WebAddress.withoutUserInfo(link), MAX_SHOWN)),
				number, link, resumeAt);
	}

}
