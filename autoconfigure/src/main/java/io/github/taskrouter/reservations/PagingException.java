package io.github.taskrouter.reservations;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * A list can't be followed to its next page: the link leads to another origin, has been
 * followed before, or would lead past the cap on the number of pages. No request was sent
 * to it.
 *
 * @since 0.1.0
 */
public class PagingException extends TaskRouterException {

	private final int pageNumber;

	private final String link;

	/**
	 * Creates an exception.
	 * @param message what failed
	 * @param pageNumber the position of the page that the link leads to, from 0
	 * @param link the link that is not followed
	 * @param resumeAt the link, if it could be followed by another listing, or
	 * {@code null}
	 */
	public PagingException(String message, int pageNumber, String link, @Nullable URI resumeAt) {
		super(message, null, resumeAt);
		this.pageNumber = pageNumber;
		this.link = link;
	}

	/**
	 * The position of the page that the link leads to.
	 * @return the number, from 0
	 */
	public int getPageNumber() {
		return this.pageNumber;
	}

	/**
	 * The link that is not followed, as the page before it gave it, and with a user name
	 * or password that it may hold; the message leaves these out.
	 * @return the link
	 */
	public String getLink() {
		return this.link;
	}

}
