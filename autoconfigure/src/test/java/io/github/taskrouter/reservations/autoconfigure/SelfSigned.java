package io.github.taskrouter.reservations.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.github.tomakehurst.wiremock.WireMockServer;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes servers whose key store has a self-signed certificate of the JDK's
 * {@code keytool}.
 */
final class SelfSigned {

	static final String PASSWORD = "changeit";

	private SelfSigned() {
	}

	/**
	 * Start a server that answers fetches, under a certificate that nobody knows.
	 * @param keyStore the key store to make
	 * @param host the host that the certificate is for
	 */
	static WireMockServer server(Path keyStore, String host) throws IOException, InterruptedException {
		make(keyStore, host);
		WireMockServer server = new WireMockServer(wireMockConfig().httpDisabled(true)
			.dynamicHttpsPort()
			.keystorePath(keyStore.toString())
			.keystoreType("PKCS12")
			.keystorePassword(PASSWORD)
			.keyManagerPassword(PASSWORD));
		server.start();
		server.stubFor(FakeTwilio.fetch().willReturn(FakeTwilio.reservation()));
		return server;
	}

	private static void make(Path keyStore, String host) throws IOException, InterruptedException {
		Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
		Process process = new ProcessBuilder(keytool.toString(), "-genkeypair", "-alias", "twilio", "-keyalg", "EC",
				"-dname", "CN=" + host, "-ext", "SAN=dns:" + host, "-storetype", "PKCS12", "-storepass", PASSWORD,
				"-keystore", keyStore.toString())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
	}

}
