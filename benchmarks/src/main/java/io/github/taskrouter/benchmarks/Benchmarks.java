package io.github.taskrouter.benchmarks;

/**
 * Compares the client with others and prints the tables.
 */
public final class Benchmarks {

	private Benchmarks() {
	}

	public static void main(String[] args) {
		System.out.println("benchmarks: " + System.getProperty("benchmarks"));
	}

}
