/**
 * Limits how many requests run at once, and queues the others. One door,
 * {@link io.github.taskrouter.reservations.limit.RequestLimiter}, which is public for the
 * engine alone. Knows nothing of TaskRouter.
 */
@NullMarked
package io.github.taskrouter.reservations.limit;

import org.jspecify.annotations.NullMarked;
