package io.github.taskrouter.reservations.fault;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * What a {@link FaultServer} does on a connection, once it has been accepted or has
 * brought a whole request.
 */
@FunctionalInterface
interface Script {

	/**
	 * Does nothing, so that the request is read.
	 */
	Script LISTEN = (wire) -> {
	};

	/**
	 * Answers as TaskRouter does when all is well.
	 */
	Script WELL = (wire) -> wire.answer("200 OK", wire.json());

	/**
	 * Answers with the first page of a list.
	 */
	Script FIRST_PAGE = (wire) -> wire.answer("200 OK", Answers.page(Answers.FIRST_PAGE, Answers.PAGE, Answers.NEXT));

	void play(Wire wire) throws IOException;

	/**
	 * Plays one script after another, and the last for good.
	 */
	static Script inTurn(Script... scripts) {
		Deque<Script> left = new ArrayDeque<>(Arrays.asList(scripts));
		return (wire) -> next(left).play(wire);
	}

	private static Script next(Deque<Script> left) {
		synchronized (left) {
			return (left.size() > 1) ? left.remove() : left.element();
		}
	}

}
