package io.github.taskrouter.reservations.fault;

import java.io.IOException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;

import io.github.taskrouter.reservations.TaskRouterTransportException;
import io.github.taskrouter.reservations.fixture.TestClient;
import io.github.taskrouter.reservations.webclient.WebClientReservationClient;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that wants a certificate of the client, and says so only after the handshake
 * as the client sees it (TLS 1.3).
 */
class LateAlertTests {

	@ParameterizedTest
	@CsvSource({ "TLSv1.2, false", "TLSv1.3, true" })
	void tellsThatTheRequestWasSentWhereItWasWritten(String protocol, boolean sent) throws IOException {
		SSLServerSocket socket = (SSLServerSocket) UntrustedCertificate.serverSocket();
		socket.setNeedClientAuth(true);
		try (FaultServer server = new FaultServer(socket, Script.LISTEN, Script.WELL);
				WebClientReservationClient client = TestClient.builder(server.baseUrl("https"))
					.connector(connector(protocol))
					.build()) {
			assertThat(Call.of(Operation.UPDATE, client).failure())
				.isInstanceOfSatisfying(TaskRouterTransportException.class, (ex) -> {
					assertThat(ex.isSent()).isEqualTo(sent);
					assertThat(ex).hasRootCauseInstanceOf(SSLException.class);
				});
			assertThat(server.connections()).isOne();
		}
	}

	private static ReactorClientHttpConnector connector(String protocol) throws SSLException {
		SslContext trusting = SslContextBuilder.forClient()
			.trustManager(InsecureTrustManagerFactory.INSTANCE)
			.protocols(protocol)
			.build();
		return new ReactorClientHttpConnector(HttpClient.create(ConnectionProvider.create("late-alert", 1))
			.disableRetry(true)
			.secure((tls) -> tls.sslContext(trusting)));
	}

}
