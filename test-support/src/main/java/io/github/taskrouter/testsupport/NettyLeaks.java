package io.github.taskrouter.testsupport;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import io.netty.util.ResourceLeakTracker;

/**
 * Netty's own leak detectors, with their reports kept, except for those that name a place
 * from which a leak is accepted.
 */
final class NettyLeaks extends ResourceLeakDetectorFactory {

	private static final int COLLECTIONS = 5;

	private final List<String> acceptedPlaces;

	private final List<ResourceLeakDetector<Object>> detectors = new CopyOnWriteArrayList<>();

	private final Queue<String> reports = new ConcurrentLinkedQueue<>();

	NettyLeaks(List<String> acceptedPlaces) {
		this.acceptedPlaces = acceptedPlaces;
	}

	@Override
	@Deprecated
	public <T> ResourceLeakDetector<T> newResourceLeakDetector(Class<T> resource, int samplingInterval,
			long maxActive) {
		return newResourceLeakDetector(resource, samplingInterval);
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> ResourceLeakDetector<T> newResourceLeakDetector(Class<T> resource, int samplingInterval) {
		ResourceLeakDetector<T> detector = new ResourceLeakDetector<>(resource, samplingInterval);
		detector.setLeakListener(this::report);
		this.detectors.add((ResourceLeakDetector<Object>) detector);
		return detector;
	}

	private void report(String type, String records) {
		if (this.acceptedPlaces.stream().noneMatch(records::contains)) {
			this.reports.add(type + records);
		}
	}

	void assertNone() {
		for (int collection = 0; this.reports.isEmpty() && collection < COLLECTIONS; collection++) {
			System.gc();
			pause();
			this.detectors.forEach(NettyLeaks::look);
		}
		if (!this.reports.isEmpty()) {
			throw new AssertionError("Netty reports %d leaks:%n%s".formatted(this.reports.size(),
					String.join(System.lineSeparator(), this.reports)));
		}
	}

	/**
	 * A detector looks for leaks when it is given something new to track.
	 */
	private static void look(ResourceLeakDetector<Object> detector) {
		Object probe = new Object();
		ResourceLeakTracker<Object> tracker = detector.track(probe);
		if (tracker != null) {
			tracker.close(probe);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(20);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
