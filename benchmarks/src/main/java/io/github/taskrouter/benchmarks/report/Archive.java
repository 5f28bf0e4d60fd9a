package io.github.taskrouter.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.taskrouter.benchmarks.harness.Figure;
import io.github.taskrouter.benchmarks.harness.Metric;
import io.github.taskrouter.benchmarks.harness.Result;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The latest results of each work, in a JSON file of its own, so that a run of some works
 * leaves those of the others.
 */
final class Archive {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Path directory;

	Archive(Path directory) {
		this.directory = directory;
	}

	void write(Section section) throws IOException {
		Files.createDirectories(this.directory);
		Files.writeString(file(section.name()), JSON.writeValueAsString(Stored.of(section)) + "\n");
	}

	Optional<Section> read(String work) throws IOException {
		Path file = file(work);
		return Files.exists(file) ? Optional.of(JSON.readValue(Files.readString(file), Stored.class).section())
				: Optional.empty();
	}

	private Path file(String work) {
		return this.directory.resolve(work + ".json");
	}

	private record Stored(String work, String caption, Environment environment, int rounds, List<Row> results) {

		static Stored of(Section section) {
			return new Stored(section.name(), section.caption(), section.environment(), section.rounds(),
					section.results().stream().map(Row::of).toList());
		}

		Section section() {
			return new Section(this.work, this.caption, this.environment, this.rounds,
					this.results.stream().map((row) -> row.result(this.work)).toList());
		}

	}

	private record Row(String contestant, List<Value> figures) {

		static Row of(Result result) {
			return new Row(result.contestant(),
					result.figures()
						.entrySet()
						.stream()
						.map((entry) -> new Value(entry.getKey(), entry.getValue()))
						.toList());
		}

		Result result(String work) {
			Map<Metric, Figure> byMetric = new LinkedHashMap<>();
			this.figures.forEach((value) -> byMetric.put(value.metric(), value.figure()));
			return new Result(work, this.contestant, byMetric);
		}

	}

	private record Value(Metric metric, Figure figure) {
	}

}
