package io.github.taskrouter.benchmarks.server;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.QueryStringDecoder;

/**
 * The pages of the list: a head of its own for each, kept once it is rendered, around a
 * slice of the records.
 */
final class Pages {

	private static final ByteBuf TAIL = Unpooled
		.unreleasableBuffer(Unpooled.copiedBuffer("]}", StandardCharsets.US_ASCII));

	private final Map<Long, Page> pages = new HashMap<>();

	private final Records records;

	private final int count;

	private final String origin;

	Pages(Records records, int count, String origin) {
		this.records = records;
		this.count = count;
		this.origin = origin;
	}

	/**
	 * Write the page that a request asks for.
	 * @return the length of its body
	 */
	int write(ChannelHandlerContext context, String uri) {
		QueryStringDecoder query = new QueryStringDecoder(uri);
		int size = number(query, "PageSize", 50);
		int number = number(query, "Page", 0);
		Page page = this.pages.computeIfAbsent(((long) size << 32) + number, (key) -> render(size, number));
		context.write(page.head().retainedDuplicate());
		this.records.write(context, page.from(), page.records());
		context.writeAndFlush(TAIL.duplicate());
		return page.length();
	}

	private static int number(QueryStringDecoder query, String name, int otherwise) {
		List<String> values = query.parameters().get(name);
		return (values != null) ? Integer.parseInt(values.get(0)) : otherwise;
	}

	private Page render(int size, int number) {
		int from = size * number;
		int records = Math.min(size, this.count - from);
		String meta = """
				{"meta":{"page":%d,"page_size":%d,"first_page_url":"%s","previous_page_url":%s,"url":"%s",\
				"next_page_url":%s,"key":"reservations"},"reservations":[""".formatted(number, size, url(size, 0),
				(number > 0) ? "\"" + url(size, number - 1) + "\"" : null, url(size, number),
				(from + records < this.count) ? "\"" + url(size, number + 1) + "\"" : null);
		int length = meta.length() + Records.length(records) + TAIL.readableBytes();
		ByteBuf head = Unpooled.directBuffer();
		head.writeBytes(Answers.head(length));
		head.writeCharSequence(meta, StandardCharsets.US_ASCII);
		return new Page(head, from, records, length);
	}

	private String url(int size, int number) {
		String first = this.origin + TestData.PATH + "?PageSize=" + size + "&Page=" + number;
		return (number > 0) ? first + "&PageToken=PT%08x".formatted(size * number) : first;
	}

	private record Page(ByteBuf head, int from, int records, int length) {
	}

}
