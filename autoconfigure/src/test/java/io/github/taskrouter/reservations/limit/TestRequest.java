package io.github.taskrouter.reservations.limit;

import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A request whose parts a test can replace: by default the only kind there is, without a
 * deadline, and with a connection that is free at once.
 */
record TestRequest<T>(Object kind, boolean isAgain, long deadline, Mono<T> send,
		Function<@Nullable Throwable, Outcome> outcome, Consumer<Runnable> freeing) implements LimitedRequest<T> {

	static <T> TestRequest<T> of(Mono<T> answer) {
		return new TestRequest<>("kind", false, Long.MAX_VALUE, answer, TestRequest::outcome, Runnable::run);
	}

	TestRequest<T> ofKind(Object kind) {
		return new TestRequest<>(kind, this.isAgain, this.deadline, this.send, this.outcome, this.freeing);
	}

	TestRequest<T> again() {
		return new TestRequest<>(this.kind, true, this.deadline, this.send, this.outcome, this.freeing);
	}

	TestRequest<T> until(long deadline) {
		return new TestRequest<>(this.kind, this.isAgain, deadline, this.send, this.outcome, this.freeing);
	}

	TestRequest<T> withOutcome(Function<@Nullable Throwable, Outcome> outcome) {
		return new TestRequest<>(this.kind, this.isAgain, this.deadline, this.send, outcome, this.freeing);
	}

	TestRequest<T> onFreeing(Consumer<Runnable> freeing) {
		return new TestRequest<>(this.kind, this.isAgain, this.deadline, this.send, this.outcome, freeing);
	}

	static Outcome outcome(@Nullable Throwable failure) {
		if (failure == null) {
			return Outcome.answered();
		}
		return (failure instanceof Refusal refusal) ? Outcome.refused(refusal.holdFor) : Outcome.unknown();
	}

	@Override
	public @Nullable Throwable end(@Nullable T answer, @Nullable Throwable failure) {
		return failure;
	}

	@Override
	public Outcome outcomeOf(@Nullable Throwable failure) {
		return this.outcome.apply(failure);
	}

	@Override
	public void giveUp() {
	}

	@Override
	public void onFree(Runnable release) {
		this.freeing.accept(release);
	}

}
