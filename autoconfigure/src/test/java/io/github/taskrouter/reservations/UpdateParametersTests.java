package io.github.taskrouter.reservations;

import java.util.List;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends each form parameter over HTTP, as {@link FormParameterTable} gives it.
 */
class UpdateParametersTests {

	@RegisterExtension
	static final SentUpdates SENT = new SentUpdates();

	@ParameterizedTest
	@MethodSource("rows")
	void theParameterStandsOnTheWireWithNothingButWhatItsGroupRequires(FormParameter row) {
		LoggedRequest request = SENT.send(row.update());
		assertThat(SentUpdates.form(request)).isEqualTo(row.form());
	}

	static List<FormParameter> rows() {
		return FormParameterTable.ROWS;
	}

}
