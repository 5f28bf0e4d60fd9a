package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

import io.github.taskrouter.reservations.PagingException;
import io.github.taskrouter.reservations.parameter.WebAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Decides which links a list may follow: those on the configured origin and to the same
 * list, none twice, and not too many.
 */
final class PageLinks {

	private static final int MAX_SHOWN = 200;

	private final ListPath list;

	private final int maxPages;

	private final SeenLinks seen = new SeenLinks();

	PageLinks(String workspaceSid, String taskSid, int maxPages) {
		this.list = new ListPath(workspaceSid, taskSid);
		this.maxPages = maxPages;
	}

	/**
	 * Check that a link to start at belongs to the list. Whether it is on the configured
	 * origin is checked when it is followed.
	 * @throws IllegalArgumentException if it leads to anything else
	 */
	static void requireList(URI link, String workspaceSid, String taskSid) {
		ListPath list = new ListPath(workspaceSid, taskSid);
		URI request = asRequest(link.toString());
		Assert.isTrue(request != null && list.covers(list.resolve(request)),
				() -> "startingAt must be a link to the reservations of task %s in workspace %s but was %s"
					.formatted(taskSid, workspaceSid, Excerpt.of(WebAddress.withoutUserInfo(link), MAX_SHOWN)));
	}

	/**
	 * Remember an address that was requested without a link.
	 */
	void asked(String address) {
		this.seen.add(address);
	}

	/**
	 * Check a link that is about to be followed.
	 * @param link the link as the page before gave it
	 * @param number the position of the page that it leads to
	 * @param origin where it has to lead
	 * @return the address to request: the list itself with the query of the link, in
	 * ASCII and without a fragment
	 * @throws PagingException if the link must not be followed
	 */
	URI follow(String link, int number, Origin origin) {
		URI uri = asRequest(link);
		if (uri == null) {
			throw refusal(link, number, "is not a URI", null);
		}
		URI address = origin.resolve(this.list.resolve(uri));
		if (!origin.covers(address)) {
			throw refusal(link, number, "leads away from " + origin, null);
		}
		if (!this.list.covers(address)) {
			throw refusal(link, number, "leads to something else than " + this.list, null);
		}
		URI target = origin.resolve(this.list.withQuery(address.getRawQuery()));
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

	/**
	 * Read a link as it would be requested: without its fragment, and in ASCII.
	 */
	private static @Nullable URI asRequest(String link) {
		URI uri = parse(link);
		if (uri == null || (uri.getRawFragment() == null && StandardCharsets.US_ASCII.newEncoder().canEncode(link))) {
			return uri;
		}
		StringBuilder ascii = new StringBuilder();
		for (byte letter : link.split("#", -1)[0].getBytes(StandardCharsets.UTF_8)) {
			ascii.append((letter < 0) ? "%%%02X".formatted(letter) : (char) letter);
		}
		return parse(ascii.toString());
	}

	private PagingException refusal(String link, int number, String reason, @Nullable URI resumeAt) {
		return PagingException.create(
				"List of reservations of task %s can't go on to page %d: its link %s: %s".formatted(this.list.taskSid(),
						number, reason, Excerpt.of(WebAddress.withoutUserInfo(link), MAX_SHOWN)),
				number, link, resumeAt);
	}

}
