package io.github.taskrouter.reservations;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * A chain of pages can't be followed: the next link leads to another origin or another
 * list, has been followed before, or would lead past the maximum number of pages. It was
 * not requested.
 *
 * @since 0.1.0
 */
public final class PagingException extends TaskRouterException {

	private final int pageNumber;

	private final String link;

	private PagingException(String message, int pageNumber, String link, @Nullable URI resumeAt) {
		super(message, null, resumeAt);
		this.pageNumber = pageNumber;
		this.link = link;
	}

	/**
	 * Create an exception.
	 * @param message the message
	 * @param pageNumber the position of the page that the link leads to, from 0
	 * @param link the link that is not followed
	 * @param resumeAt the link, if another listing can follow it, or {@code null}
	 * @return the exception
	 */
	public static PagingException create(String message, int pageNumber, String link, @Nullable URI resumeAt) {
		return new PagingException(message, pageNumber, link, resumeAt);
	}

	/**
	 * Return the position of the page that the link leads to.
	 * @return the number, from 0
	 */
	public int getPageNumber() {
		return this.pageNumber;
	}

	/**
	 * Return the link that is not followed, as the page before it gave it. Unlike in the
	 * message, a user name or password is kept.
	 * @return the link
	 */
	public String getLink() {
		return this.link;
	}

}
