package io.github.taskrouter.reservations.webclient;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;

/**
 * A call with many answers, observed.
 *
 * @param <T> the type of an answer
 */
final class ObservedFlux<T> extends FluxOperator<T, T> {

	private final ObservedCall call;

	private final CallObservations observations;

	private ObservedFlux(Flux<T> source, ObservedCall call, CallObservations observations) {
		super(source);
		this.call = call;
		this.observations = observations;
	}

	static <T> Flux<T> of(Flux<T> source, ObservedCall call, CallObservations observations) {
		return onAssembly(new ObservedFlux<>(source, call, observations));
	}

	@Override
	public void subscribe(CoreSubscriber<? super T> actual) {
		ObservedSubscriber<T> subscriber = ObservedSubscriber.start(actual, this.call, this.observations, false);
		this.source.contextWrite(subscriber::enter).subscribe(subscriber);
	}

}
