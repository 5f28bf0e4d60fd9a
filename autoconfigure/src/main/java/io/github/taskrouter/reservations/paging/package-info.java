/**
 * The paging operator: pages as one stream, requested exactly on demand. Knows pages and
 * demand, and nothing of TaskRouter; may use Reactor only.
 * <p>
 * Internal. {@link io.github.taskrouter.reservations.paging.PagedFlux} is the one door,
 * public because Java has no other way to open it to the engine alone, together with the
 * {@link io.github.taskrouter.reservations.paging.PageChain} that it takes.
 */
@NullMarked
package io.github.taskrouter.reservations.paging;

import org.jspecify.annotations.NullMarked;
