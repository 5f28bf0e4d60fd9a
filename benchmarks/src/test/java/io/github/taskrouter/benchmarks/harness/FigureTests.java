package io.github.taskrouter.benchmarks.harness;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FigureTests {

	@Test
	void takesTheMiddleOfAnOddNumberOfMeasurements() {
		assertThat(Figure.of(new double[] { 9, 1, 5 })).isEqualTo(new Figure(5, 1, 9));
	}

	@Test
	void takesTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
		assertThat(Figure.of(new double[] { 4, 100, 1, 2 })).isEqualTo(new Figure(3, 1, 100));
	}

}
