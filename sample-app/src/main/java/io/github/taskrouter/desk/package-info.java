/**
 * The reservation desk: a service that offers the reservations of a workspace over HTTP,
 * and uses the starter as any service would.
 */
@NullMarked
package io.github.taskrouter.desk;

import org.jspecify.annotations.NullMarked;
