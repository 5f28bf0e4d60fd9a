package io.github.taskrouter.benchmarks.harness;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.github.taskrouter.benchmarks.contestant.Outcome;

import org.springframework.util.Assert;

/**
 * Measures a round in this JVM.
 */
final class Gauge {

	/** A thread that has ended takes its count along; a few idle ones do not matter. */
	private static final long MAX_ENDED_THREADS = 8;

	private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

	private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();

	private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	Sample measure(Callable<Outcome> round) throws Exception {
		Map<Long, Long> allocatedBefore = allocatedBytes();
		long endedBefore = endedThreads();
		long compiledBefore = this.compiler.getTotalCompilationTime();
		long cpuBefore = this.process.getProcessCpuTime();
		long begin = System.nanoTime();
		Outcome outcome = round.call();
		long wall = System.nanoTime() - begin;
		long cpu = this.process.getProcessCpuTime() - cpuBefore;
		Assert.state(endedThreads() - endedBefore <= MAX_ENDED_THREADS,
				"threads must live until the round is measured, but many have ended");
		return new Sample(outcome, wall, cpu, allocatedSince(allocatedBefore),
				this.compiler.getTotalCompilationTime() - compiledBefore);
	}

	private long endedThreads() {
		return this.threads.getTotalStartedThreadCount() - this.threads.getThreadCount();
	}

	private long allocatedSince(Map<Long, Long> before) {
		long allocated = 0;
		for (Map.Entry<Long, Long> thread : allocatedBytes().entrySet()) {
			allocated += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
		}
		return allocated;
	}

	private Map<Long, Long> allocatedBytes() {
		long[] ids = this.threads.getAllThreadIds();
		long[] bytes = this.threads.getThreadAllocatedBytes(ids);
		Map<Long, Long> byThread = new HashMap<>();
		for (int i = 0; i < ids.length; i++) {
			byThread.put(ids[i], Math.max(0, bytes[i]));
		}
		return byThread;
	}

}
