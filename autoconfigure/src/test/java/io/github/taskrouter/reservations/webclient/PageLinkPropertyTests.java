package io.github.taskrouter.reservations.webclient;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.taskrouter.reservations.PagingException;
import io.github.taskrouter.reservations.fixture.TestSids;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Links as a page may hold them, most of them near misses of the configured origin.
 */
class PageLinkPropertyTests {

	private static final Origin TWILIO = Origin.of(URI.create("https://taskrouter.twilio.com"));

	@Property
	void isFollowedOnTheOriginOrRefused(@ForAll("links") String link) {
		WireOracle.follow(link);
	}

	@Property
	void anOriginCoversItsOwnSchemeHostAndPortAlone(@ForAll("addresses") URI one, @ForAll("addresses") URI other) {
		boolean same = scheme(one).equals(scheme(other)) && host(one).equals(host(other)) && port(one) == port(other);
		assertThat(Origin.of(one).covers(other)).isEqualTo(same && other.getRawUserInfo() == null);
	}

	@Property
	void anAddressStandsAsItIsOnItsOwnOrigin(@ForAll("addresses") URI address) {
		Origin origin = Origin.of(address);
		assertThat(origin.resolve(address)).isEqualTo(address);
		assertThat(Origin.ofBaseUrl(URI.create(origin.toString()))).isEqualTo(origin);
	}

	@Property
	void aChainIsNoLongerThanItsCapAndNeverComesBack(@ForAll("chains") List<String> chain) {
		PageLinks links = new PageLinks(TestSids.WORKSPACE, TestSids.TASK, 5);
		List<URI> followed = new ArrayList<>();
		for (String link : chain) {
			try {
				followed.add(links.follow(link, followed.size() + 1, TWILIO));
			}
			catch (PagingException ex) {
				assertThat(ex.getPageNumber()).isEqualTo(followed.size() + 1);
			}
		}
		assertThat(followed).doesNotHaveDuplicates().hasSizeLessThan(5);
		followed.forEach((link) -> assertThatExceptionOfType(PagingException.class)
			.isThrownBy(() -> links.follow(link.toString(), 1, TWILIO)));
	}

	@Provide
	Arbitrary<String> links() {
		Arbitrary<String> schemes = Arbitraries.of("https:", "http:", "HTTPS:", "", "file:", "javascript:", "https");
		Arbitrary<String> slashes = Arbitraries.of("//", "/", "", "///", "\\\\", "/\\", "//\t");
		Arbitrary<String> users = Arbitraries.of("", "", "", "@", "a@", "taskrouter.twilio.com@", "a:b@", "%40");
		Arbitrary<String> hosts = Arbitraries.of("taskrouter.twilio.com", "TaskRouter.Twilio.com", "evil.example",
				"taskrouter.twilio.com.", "taskrouter.twilio.com.evil.example", "taskrouter%2etwilio.com",
				"taskrouter.twilio.com\\", "taskrouter.twilio.com#", "[::1]", "tâskrouter.twilio.com", "a_b", "");
		Arbitrary<String> ports = Arbitraries.of("", "", "", ":443", ":80", ":", ":0443", ":8443", ":99999", ":-1");
		Arbitrary<String> paths = Arbitraries.oneOf(Arbitraries.of("", "/", "/v1?Page=1", WireOracle.LIST,
				WireOracle.LIST + "?Page=1#x", WireOracle.LIST.replace("WT", "%57T") + "?a=\u00e9\ud800",
				WireOracle.LIST.replace("/Tasks/", "/Tasks%2F"), WireOracle.LIST + "/../Reservations", "/../v1",
				"/%2e%2e/", "@evil.example", "//evil.example", "?a=/b"), WireArbitraries.text());
		return Combinators.combine(schemes, slashes, users, hosts, ports, paths)
			.as((scheme, slash, user, host, port, path) -> scheme + slash + user + host + port + path)
			.withoutEdgeCases();
	}

	@Provide
	Arbitrary<URI> addresses() {
		Arbitrary<String> schemes = Arbitraries.of("https", "http", "HTTPS");
		Arbitrary<String> users = Arbitraries.of("", "", "a@", "@");
		Arbitrary<String> hosts = Arbitraries.of("taskrouter.twilio.com", "TaskRouter.Twilio.com", "evil.example",
				"taskrouter.twilio.com.", "[::1]", "127.0.0.1");
		Arbitrary<String> ports = Arbitraries.of("", ":", ":443", ":80", ":0443", ":8443");
		Arbitrary<String> paths = Arbitraries.of("", "/", "/v1/../v2?a=b", "/%2e%2e");
		return Combinators.combine(schemes, users, hosts, ports, paths)
			.as((scheme, user, host, port, path) -> URI.create(scheme + "://" + user + host + port + path));
	}

	@Provide
	Arbitrary<List<String>> chains() {
		return Arbitraries.integers()
			.between(0, 8)
			.map((page) -> ((page % 2 == 0) ? "https://taskrouter.twilio.com" + WireOracle.LIST : "") + "?Page="
					+ page / 2)
			.list()
			.ofMaxSize(12);
	}

	private static String scheme(URI uri) {
		return uri.getScheme().toLowerCase(Locale.ROOT);
	}

	private static String host(URI uri) {
		return uri.getHost().toLowerCase(Locale.ROOT);
	}

	private static int port(URI uri) {
		return (uri.getPort() != -1) ? uri.getPort() : "https".equals(scheme(uri)) ? 443 : 80;
	}

}
