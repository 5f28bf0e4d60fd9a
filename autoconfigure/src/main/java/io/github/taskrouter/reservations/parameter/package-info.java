/**
 * SIDs and form parameters, checked where they are given.
 * <p>
 * <b>Plumbing, not API:</b> public only because the other packages of this library need
 * it. It may change in any release without notice, and is left out of API comparisons.
 */
@NullMarked
package io.github.taskrouter.reservations.parameter;

import org.jspecify.annotations.NullMarked;
