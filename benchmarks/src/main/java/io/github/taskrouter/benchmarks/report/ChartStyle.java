package io.github.taskrouter.benchmarks.report;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * How charts look: on white, so that they can be read on a dark page too.
 */
final class ChartStyle {

	/** Told apart by people who see colours differently: Okabe and Ito's palette. */
	private static final Color[] COLORS = { new Color(0x0072B2), new Color(0xD55E00), new Color(0xE69F00),
			new Color(0xCC79A7), new Color(0x009E73), new Color(0x56B4E9), new Color(0x999999) };

	private static final Pattern FINE_DIGITS = Pattern.compile("(\\d\\.\\d)\\d+");

	private ChartStyle() {
	}

	static CategoryChart chart(String title, String yAxis) {
		CategoryChart chart = new CategoryChartBuilder().width(1000).height(420).title(title).yAxisTitle(yAxis).build();
		chart.getStyler()
			.setSeriesColors(COLORS)
			.setChartBackgroundColor(Color.WHITE)
			.setPlotBackgroundColor(Color.WHITE)
			.setPlotBorderVisible(false)
			.setLegendPosition(LegendPosition.OutsideS)
			.setLegendLayout(LegendLayout.Horizontal)
			.setLegendBorderColor(Color.WHITE)
			.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
		chart.getStyler()
			.setLabelsVisible(true)
			.setLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11))
			.setLabelsFontColorAutomaticEnabled(true)
			.setAvailableSpaceFill(0.8)
			.setYAxisDecimalPattern("#,##0.##")
			.setYAxisMin(0.0)
			.setPlotGridVerticalLinesVisible(false)
			.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
		return chart;
	}

	/**
	 * Save a chart. Its coordinates are cut to a tenth of a pixel, which halves the file.
	 */
	static void save(CategoryChart chart, Path file) throws IOException {
		VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
		Files.writeString(file, FINE_DIGITS.matcher(Files.readString(file)).replaceAll("$1"));
	}

}
