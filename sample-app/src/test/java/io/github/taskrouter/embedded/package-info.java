/**
 * An embedded TaskRouter: a server in the same process that answers like Twilio's API of
 * task reservations, and keeps state. It knows nothing of the application that is tested.
 */
@NullMarked
package io.github.taskrouter.embedded;

import org.jspecify.annotations.NullMarked;
