package io.github.taskrouter.reservations.autoconfigure;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import org.jspecify.annotations.Nullable;

/**
 * Reads the base URL from the properties: one that is set, or that of a region and an
 * edge.
 */
final class TaskRouterBaseUrl {

	private static final String BASE_URL = "twilio.taskrouter.base-url";

	private static final Pattern LABEL = Pattern.compile("[a-z0-9]+(-+[a-z0-9]+)*");

	private static final String HOME_REGION = "us1";

	private static final Map<String, String> EDGES = Map.of(HOME_REGION, "ashburn", "us2", "umatilla", "ie1", "dublin",
			"de1", "frankfurt", "sg1", "singapore", "jp1", "tokyo", "jp2", "osaka", "au1", "sydney", "br1",
			"sao-paulo");

	private TaskRouterBaseUrl() {
	}

	static @Nullable URI from(TwilioProperties twilio, ClientSettingsProperties settings, PropertyNames names) {
		String region = label(names.of(TwilioProperties.REGION), twilio.getRegion());
		String edge = label(names.of(TwilioProperties.EDGE), twilio.getEdge());
		boolean located = region != null || edge != null;
		if (settings.getBaseUrl() == null) {
			return located ? located(region, edge, names) : null;
		}
		if (located) {
			throw new InvalidTwilioPropertyException(names.of(BASE_URL), "must not be set along with %s or %s"
				.formatted(names.of(TwilioProperties.REGION), names.of(TwilioProperties.EDGE)));
		}
		return origin(settings.getBaseUrl(), names);
	}

	private static URI located(@Nullable String region, @Nullable String edge, PropertyNames names) {
		String someRegion = (region != null) ? region : HOME_REGION;
		String someEdge = (edge != null) ? edge : EDGES.get(someRegion);
		if (someEdge == null) {
			throw new InvalidTwilioPropertyException(names.of(TwilioProperties.EDGE),
					"must be set along with %s, whose edge is not known".formatted(names.of(TwilioProperties.REGION)));
		}
		return URI.create("https://taskrouter.%s.%s.twilio.com".formatted(someEdge, someRegion));
	}

	private static @Nullable String label(String property, @Nullable String value) {
		if (value != null && !LABEL.matcher(value).matches()) {
			throw new InvalidTwilioPropertyException(property, "must consist of a-z, 0-9 and inner hyphens");
		}
		return value;
	}

	private static URI origin(String baseUrl, PropertyNames names) {
		URI uri = PropertyUri.parse(names.of(BASE_URL), baseUrl);
		SettingProperties.report(names::of, () -> WebClientReservationClient.builder().baseUrl(uri));
		return uri;
	}

}
