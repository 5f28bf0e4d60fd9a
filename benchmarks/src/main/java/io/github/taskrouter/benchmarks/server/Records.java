package io.github.taskrouter.benchmarks.server;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;

/**
 * The reservations as JSON, rendered once and all of the same length, so that a page is a
 * slice of them.
 */
final class Records {

	private static final String ORIGIN = "https://taskrouter.twilio.com";

	private static final String[] STATUSES = { "accepted", "rejected", "canceled", "wrapping" };

	private static final int WORKERS = 40;

	/** Length of one record, without the comma that follows. */
	private static final int LENGTH = text(0).length();

	private static final int SID = text(0).indexOf("\"sid\":\"") + 7;

	private static final int SID_IN_URL = text(0).indexOf("/Reservations/") + 14;

	private static final int STATUS = text(0).indexOf(STATUSES[0]);

	private final int distinct;

	private final ByteBuf all;

	Records(int count) {
		this.distinct = Math.min(count, TestData.DISTINCT);
		this.all = Unpooled.directBuffer(this.distinct * (LENGTH + 1));
		for (int index = 0; index < this.distinct; index++) {
			this.all.writeCharSequence(text(index) + ',', StandardCharsets.US_ASCII);
		}
	}

	/**
	 * Return the length of some records, with the commas between them.
	 */
	static int length(int count) {
		return (count > 0) ? count * (LENGTH + 1) - 1 : 0;
	}

	/**
	 * Write some records, with the commas between them.
	 */
	void write(ChannelHandlerContext context, int from, int count) {
		int left = count;
		while (left > 0) {
			int begin = (from + count - left) % this.distinct;
			int slice = Math.min(left, this.distinct - begin);
			left -= slice;
			int comma = (left > 0) ? 1 : 0;
			context.write(this.all.retainedSlice(begin * (LENGTH + 1), length(slice) + comma));
		}
	}

	/**
	 * Append the reservation that a SID names.
	 */
	void append(ByteBuf answer, String sid, boolean accepted) {
		int begin = answer.writerIndex();
		answer.writeBytes(this.all, TestData.index(sid) % this.distinct * (LENGTH + 1), LENGTH);
		answer.setCharSequence(begin + SID, sid, StandardCharsets.US_ASCII);
		answer.setCharSequence(begin + SID_IN_URL, sid, StandardCharsets.US_ASCII);
		if (accepted) {
			answer.setCharSequence(begin + STATUS, STATUSES[0], StandardCharsets.US_ASCII);
		}
	}

	private static String text(int index) {
		String workspace = ORIGIN + "/v1/Workspaces/" + TestData.WORKSPACE;
		int worker = index % WORKERS;
		String workerSid = "WK%032x".formatted(0x7C15L * (worker + 1));
		return """
				{"account_sid":"%s","date_created":"%s","date_updated":"%s",\
				"links":{"task":"%s/Tasks/%s","worker":"%s/Workers/%s","workspace":"%s"},\
				"reservation_status":"%s","sid":"%s","task_sid":"%s","url":"%s",\
				"worker_name":"Worker %02d","worker_sid":"%s","workspace_sid":"%s"}""".formatted(TestData.ACCOUNT,
				Instant.ofEpochSecond(TestData.created(index)), Instant.ofEpochSecond(TestData.updated(index)),
				workspace, TestData.TASK, workspace, workerSid, workspace, STATUSES[index % STATUSES.length],
				TestData.sid(index), TestData.TASK, ORIGIN + TestData.PATH + "/" + TestData.sid(index), worker,
				workerSid, TestData.WORKSPACE);
	}

}
