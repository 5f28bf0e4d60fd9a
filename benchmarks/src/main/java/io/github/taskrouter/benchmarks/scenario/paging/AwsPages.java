package io.github.taskrouter.benchmarks.scenario.paging;

import java.util.concurrent.CompletableFuture;

import io.github.taskrouter.benchmarks.scenario.micro.DatabindReservation;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.core.pagination.async.AsyncPageFetcher;
import software.amazon.awssdk.core.pagination.async.ResponsesSubscription;

/**
 * Pages as AWS's code generator writes a paginator.
 */
final class AwsPages implements SdkPublisher<DatabindReservation.Page> {

	private final PageSource pages;

	AwsPages(PageSource pages) {
		this.pages = pages;
	}

	@Override
	public void subscribe(Subscriber<? super DatabindReservation.Page> subscriber) {
		subscriber
			.onSubscribe(ResponsesSubscription.builder().subscriber(subscriber).nextPageFetcher(new Fetcher()).build());
	}

	SdkPublisher<DatabindReservation> items() {
		return flatMapIterable(DatabindReservation.Page::reservations);
	}

	private final class Fetcher implements AsyncPageFetcher<DatabindReservation.Page> {

		@Override
		public boolean hasNextPage(DatabindReservation.Page previous) {
			return PageSource.link(previous) != null;
		}

		@Override
		public CompletableFuture<DatabindReservation.Page> nextPage(DatabindReservation.@Nullable Page previous) {
			String link = (previous != null) ? PageSource.link(previous) : null;
			return ((link != null) ? AwsPages.this.pages.next(link) : AwsPages.this.pages.first()).toFuture();
		}

	}

}
