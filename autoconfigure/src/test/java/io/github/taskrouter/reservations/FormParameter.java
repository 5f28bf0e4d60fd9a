package io.github.taskrouter.reservations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.taskrouter.reservations.instruction.Call;
import io.github.taskrouter.reservations.instruction.Conference;
import io.github.taskrouter.reservations.instruction.Dequeue;
import io.github.taskrouter.reservations.instruction.Redirect;
import io.github.taskrouter.reservations.instruction.Supervise;

/**
 * A form parameter of Twilio's update request.
 *
 * @param name Twilio's name
 * @param group the group that it belongs to
 * @param type the Java type that its typed home takes
 * @param update an update that gives the parameter there, and nothing else but what its
 * group requires
 * @param wire the values that must stand on the wire, as they are encoded there
 */
record FormParameter(String name, Group group, Class<?> type, ReservationUpdate update, List<String> wire) {

	/**
	 * All that must stand on the wire: the parameter and what its group requires.
	 */
	Map<String, List<String>> form() {
		Map<String, List<String>> form = new LinkedHashMap<>(this.group.required);
		form.put(this.name, this.wire);
		return form;
	}

	@Override
	public String toString() {
		return this.name;
	}

	enum Group {

		STATUS(ReservationUpdate.class, "", Map.of("ReservationStatus", List.of("accepted"))),

		SELECTOR(ReservationUpdate.class, "", Map.of()),

		DEQUEUE(Dequeue.Builder.class, "Dequeue", instruction("dequeue")),

		CALL(Call.Builder.class, "Call",
				Map.of("Instruction", List.of("call"), "CallFrom", List.of("%2B15550199"), "CallUrl",
						List.of("https%3A%2F%2Fdesk.example%2Ftwiml"))),

		REDIRECT(Redirect.Builder.class, "Redirect",
				Map.of("Instruction", List.of("redirect"), "RedirectCallSid",
						List.of("CA00000000000000000000000000000009"), "RedirectUrl",
						List.of("https%3A%2F%2Fdesk.example%2Ftwiml"))),

		SUPERVISE(Supervise.Builder.class, "", instruction("supervise")),

		CONFERENCE(Conference.Builder.class, "", instruction("conference"));

		final Class<?> home;

		final String prefix;

		final Map<String, List<String>> required;

		Group(Class<?> home, String prefix, Map<String, List<String>> required) {
			this.home = home;
			this.prefix = prefix;
			this.required = required;
		}

		private static Map<String, List<String>> instruction(String name) {
			return Map.of("Instruction", List.of(name));
		}

	}

}
