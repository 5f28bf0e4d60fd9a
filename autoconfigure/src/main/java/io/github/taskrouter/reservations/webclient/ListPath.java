package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The path of the reservations of one task: where a list begins, and the only path on
 * which it goes on.
 */
record ListPath(String workspaceSid, String taskSid) {

	static final String TEMPLATE = "/v1/Workspaces/{WorkspaceSid}/Tasks/{TaskSid}/Reservations";

	private static final int PREFIX = 2;

	/**
	 * Resolve a link against this list. A mere query is one of the list; an absolute link
	 * stays as it is.
	 */
	URI resolve(URI link) {
		if (link.isAbsolute()) {
			return link;
		}
		boolean queryAlone = link.getRawAuthority() == null && link.getRawPath().isEmpty();
		return queryAlone ? URI.create(withQuery(link.getRawQuery())) : URI.create(toString()).resolve(link);
	}

	/**
	 * Return this path with a query.
	 */
	String withQuery(@Nullable String rawQuery) {
		return (rawQuery != null) ? this + "?" + rawQuery : toString();
	}

	/**
	 * Return whether an address has this path, whatever its origin: segment by segment,
	 * with percent-escapes read and without regard to the case of hex digits.
	 */
	boolean covers(URI address) {
		return toString().equals(address.getRawPath()) || coversSegments(address);
	}

	private boolean coversSegments(URI address) {
		String[] expected = toString().split("/", -1);
		String[] given = String.valueOf(address.getRawPath()).split("/", -1);
		boolean same = expected.length == given.length;
		for (int i = 0; same && i < expected.length; i++) {
			String segment = StringUtils.uriDecode(given[i], StandardCharsets.UTF_8);
			same = segment.equals(expected[i]) || (isSid(expected[i]) && isSameSid(segment, expected[i]));
		}
		return same;
	}

	private boolean isSid(String segment) {
		return segment.equals(this.workspaceSid) || segment.equals(this.taskSid);
	}

	/**
	 * Return whether two SIDs are equal, regardless of the case of their hex digits.
	 */
	static boolean isSameSid(String one, String other) {
		return one.equals(other) || (one.startsWith(other.substring(0, PREFIX)) && one.equalsIgnoreCase(other));
	}

	static String of(String workspaceSid, String taskSid) {
		return "/v1/Workspaces/" + workspaceSid + "/Tasks/" + taskSid + "/Reservations";
	}

	@Override
	public String toString() {
		return of(this.workspaceSid, this.taskSid);
	}

}
