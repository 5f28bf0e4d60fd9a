package io.github.taskrouter.reservations.webclient;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * A body as it was received, buffer by buffer, to be read once. Joined to one array, a
 * page of a thousand reservations would be copied to an object too large for the young
 * generation.
 */
final class ReceivedBody extends InputStream {

	private final Queue<DataBuffer> buffers = new ArrayDeque<>(2);

	private final int maxSize;

	private int size;

	ReceivedBody(int maxSize) {
		this.maxSize = maxSize;
	}

	/**
	 * Take in a buffer, which is released with the body.
	 * @throws DataBufferLimitException if it is too much; then it is left to the caller
	 */
	void add(DataBuffer buffer) {
		if (buffer.readableByteCount() > this.maxSize - this.size) {
			throw new DataBufferLimitException("Exceeded limit on max bytes to buffer : " + this.maxSize);
		}
		this.size += buffer.readableByteCount();
		this.buffers.add(buffer);
	}

	boolean isEmpty() {
		return this.size == 0;
	}

	@Override
	public int read() {
		DataBuffer buffer = unread();
		return (buffer != null) ? buffer.read() & 0xFF : -1;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) {
		if (length == 0) {
			return 0;
		}
		DataBuffer buffer = unread();
		if (buffer == null) {
			return -1;
		}
		int count = Math.min(length, buffer.readableByteCount());
		buffer.read(bytes, offset, count);
		return count;
	}

	@Override
	public int available() {
		DataBuffer buffer = unread();
		return (buffer != null) ? buffer.readableByteCount() : 0;
	}

	private @Nullable DataBuffer unread() {
		DataBuffer buffer = this.buffers.peek();
		while (buffer != null && buffer.readableByteCount() == 0) {
			DataBufferUtils.release(this.buffers.remove());
			buffer = this.buffers.peek();
		}
		return buffer;
	}

	/**
	 * Release what was not read.
	 */
	@Override
	public void close() {
		this.buffers.forEach(DataBufferUtils::release);
		this.buffers.clear();
	}

}
