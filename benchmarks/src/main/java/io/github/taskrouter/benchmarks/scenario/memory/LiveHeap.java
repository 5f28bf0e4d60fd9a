package io.github.taskrouter.benchmarks.scenario.memory;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;

/**
 * Watches how much the heap of this JVM holds after each garbage collection.
 */
final class LiveHeap {

	private final Set<String> pools = ManagementFactory.getMemoryPoolMXBeans()
		.stream()
		.filter((pool) -> pool.getType() == MemoryType.HEAP)
		.map(MemoryPoolMXBean::getName)
		.collect(Collectors.toSet());

	private final AtomicLong mostBytes = new AtomicLong();

	private LiveHeap() {
	}

	static LiveHeap watch() {
		LiveHeap heap = new LiveHeap();
		ManagementFactory.getGarbageCollectorMXBeans()
			.stream()
			.filter(NotificationEmitter.class::isInstance)
			.map(NotificationEmitter.class::cast)
			.forEach((collector) -> collector.addNotificationListener((notification, handback) -> {
				if (notification.getUserData() instanceof CompositeData data) {
					heap.collected(GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc());
				}
			}, null, null));
		return heap;
	}

	private void collected(Map<String, MemoryUsage> after) {
		long bytes = this.pools.stream().mapToLong((pool) -> after.get(pool).getUsed()).sum();
		this.mostBytes.accumulateAndGet(bytes, Math::max);
	}

	long mostBytes() {
		return this.mostBytes.get();
	}

}
