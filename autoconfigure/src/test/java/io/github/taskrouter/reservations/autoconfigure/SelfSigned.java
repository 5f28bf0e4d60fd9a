package io.github.taskrouter.reservations.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes key stores with a self-signed certificate, as the JDK's {@code keytool} does.
 */
final class SelfSigned {

	static final String PASSWORD = "changeit";

	private SelfSigned() {
	}

	static void make(Path keyStore, String host) throws IOException, InterruptedException {
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
