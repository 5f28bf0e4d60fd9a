package io.github.taskrouter.reservations.webclient;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;

/**
 * A call with one answer, observed.
 *
 * @param <T> the type of an answer
 */
final class ObservedMono<T> extends MonoOperator<T, T> {

	private final ObservedCall call;

	private final CallObservations observations;

	private ObservedMono(Mono<T> source, ObservedCall call, CallObservations observations) {
		super(source);
		this.call = call;
		this.observations = observations;
	}

	static <T> Mono<T> of(Mono<T> source, ObservedCall call, CallObservations observations) {
		return onAssembly(new ObservedMono<>(source, call, observations));
	}

	@Override
	public void subscribe(CoreSubscriber<? super T> actual) {
		ObservedSubscriber<T> subscriber = ObservedSubscriber.start(actual, this.call, this.observations, true);
		this.source.contextWrite(subscriber::enter).subscribe(subscriber);
	}

}
