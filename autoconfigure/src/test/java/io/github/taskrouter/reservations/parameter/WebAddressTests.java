package io.github.taskrouter.reservations.parameter;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link WebAddress}.
 */
class WebAddressTests {

	@ParameterizedTest
	@CsvSource({ "/wait?token=secret, a relative one", "//desk.example/secret, a relative one",
			"ftp://desk.example/secret, one of another scheme", "secret:secret, one of another scheme",
			"https:secret, one without a host", "https:///secret, one without a host" })
	void anAddressThatIsNoAbsoluteWebAddressIsRefusedAndNotRepeated(URI uri, String got) {
		assertThatIllegalArgumentException().isThrownBy(() -> WebAddress.require("WaitUrl", uri))
			.withMessage("WaitUrl must be an absolute http or https URI but was " + got);
	}

	@Test
	void anAddressThatIsNullIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> WebAddress.require("WaitUrl", null))
			.withMessage("WaitUrl must be an absolute http or https URI but was null");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://desk.example", "HTTPS://desk.example/", "https://user:password@desk.example:8443",
			"https://my_desk.example/wait", "https://desk.example/grüße?a=%20" })
	void anAbsoluteWebAddressIsReturnedAsItIs(URI uri) {
		assertThat(WebAddress.require("WaitUrl", uri)).isSameAs(uri);
	}

	@ParameterizedTest
	@CsvSource({ "https://user:secret@desk.example/a?b=c@d, https://…@desk.example/a?b=c@d",
			"http://secret@desk.example, http://…@desk.example", "//user:secret@desk.example/, //…@desk.example/",
			"http:///user:secret@desk.example/, http:///…@desk.example/",
			"http://user:se@cret@desk.example, http://…@desk.example",
			"http:\\\\user:secret@desk.example, http:\\\\…@desk.example",
			"http://user:sec ret@desk.example, http://…@desk.example",
			"https://desk.example/a@b, https://desk.example/a@b", "/next?a=b@c, /next?a=b@c", "null, null" })
	void anAddressIsShownWithoutUserInfo(String address, String shown) {
		assertThat(WebAddress.withoutUserInfo(address)).isEqualTo(shown);
	}

}
