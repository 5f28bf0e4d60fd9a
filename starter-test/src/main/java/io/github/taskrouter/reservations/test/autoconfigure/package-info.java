/**
 * Auto-configuration of an embedded TaskRouter in tests.
 */
@NullMarked
package io.github.taskrouter.reservations.test.autoconfigure;

import org.jspecify.annotations.NullMarked;
