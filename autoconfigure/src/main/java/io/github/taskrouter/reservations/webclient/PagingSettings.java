package io.github.taskrouter.reservations.webclient;

import org.jspecify.annotations.Nullable;

/**
 * How lists are paged where the query does not say so.
 */
record PagingSettings(@Nullable Integer pageSize, boolean readAhead, int maxPages) {
}
