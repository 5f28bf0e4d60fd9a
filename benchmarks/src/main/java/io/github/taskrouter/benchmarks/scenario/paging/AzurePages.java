package io.github.taskrouter.benchmarks.scenario.paging;

import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.PagedResponse;
import com.azure.core.http.rest.PagedResponseBase;
import io.github.taskrouter.benchmarks.scenario.micro.DatabindReservation;
import io.github.taskrouter.benchmarks.server.TestData;

/**
 * Pages as an Azure client offers them.
 */
final class AzurePages {

	private AzurePages() {
	}

	static PagedFlux<DatabindReservation> of(PageSource pages) {
		return new PagedFlux<>(() -> pages.first().map(AzurePages::response),
				(link) -> pages.next(link).map(AzurePages::response));
	}

	private static PagedResponse<DatabindReservation> response(DatabindReservation.Page page) {
		HttpRequest request = new HttpRequest(HttpMethod.GET, "https://taskrouter.twilio.com" + TestData.PATH);
		return new PagedResponseBase<Void, DatabindReservation>(request, 200, new HttpHeaders(), page.reservations(),
				PageSource.link(page), null);
	}

}
