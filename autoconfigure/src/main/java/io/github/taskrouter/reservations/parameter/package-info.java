/**
 * What every value that goes to Twilio is made of: SIDs and form parameters, each checked
 * where it is given. The lowest floor; it knows nothing of reservations.
 */
@NullMarked
package io.github.taskrouter.reservations.parameter;

import org.jspecify.annotations.NullMarked;
