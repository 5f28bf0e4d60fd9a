package io.github.taskrouter.reservations.fault;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that nobody has signed but its owner.
 */
final class UntrustedCertificate {

	private static final String PASSWORD = "changeit";

	private UntrustedCertificate() {
	}

	static ServerSocket serverSocket() throws IOException {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			keys.init(keyStore(), PASSWORD.toCharArray());
			context.init(keys.getKeyManagers(), null, null);
			return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static KeyStore keyStore() throws IOException, GeneralSecurityException {
		Path directory = Files.createTempDirectory("untrusted");
		Path file = directory.resolve("server.p12");
		try {
			generate(file);
			KeyStore keyStore = KeyStore.getInstance("PKCS12");
			try (InputStream content = Files.newInputStream(file)) {
				keyStore.load(content, PASSWORD.toCharArray());
			}
			return keyStore;
		}
		finally {
			Files.deleteIfExists(file);
			Files.delete(directory);
		}
	}

	private static void generate(Path file) throws IOException {
		String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
		Process process = new ProcessBuilder(keytool, "-genkeypair", "-alias", "untrusted", "-keyalg", "EC", "-dname",
				"CN=127.0.0.1", "-ext", "SAN=ip:127.0.0.1", "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore",
				file.toString())
			.redirectErrorStream(true)
			.start();
		process.onExit().join();
	}

}
