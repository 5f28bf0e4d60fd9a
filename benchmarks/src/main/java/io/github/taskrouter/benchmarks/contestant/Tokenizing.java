package io.github.taskrouter.benchmarks.contestant;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A limit: tokenizing alone. Jackson's streaming parser over the same bytes, received
 * once and kept, which takes no value out of them.
 */
final class Tokenizing implements Contestant {

	/** A record and its links. */
	private static final int OBJECTS_PER_RECORD = 2;

	/** The page and its meta. */
	private static final int OBJECTS_PER_PAGE = 2;

	private final JsonFactory factory = new JsonFactory();

	private final HttpClient client = HttpClient.newHttpClient();

	private final Map<String, byte[]> bodies = new HashMap<>();

	private final Target target;

	Tokenizing(Target target) {
		this.target = target;
	}

	@Override
	public Outcome list(int pageSize) throws IOException, InterruptedException {
		byte[] page = body(Target.PATH + "?PageSize=" + pageSize);
		Tally tally = new Tally();
		for (int left = this.target.records(); left > 0; left -= pageSize) {
			tally.addUnits((objects(page) - OBJECTS_PER_PAGE) / OBJECTS_PER_RECORD);
		}
		return tally.outcome();
	}

	@Override
	public Outcome fetch() throws IOException, InterruptedException {
		byte[] record = body(Target.PATH + "/" + this.target.sids().get(0));
		Tally tally = new Tally();
		for (int left = this.target.sids().size(); left > 0; left--) {
			tally.addUnits(objects(record) / OBJECTS_PER_RECORD);
		}
		return tally.outcome();
	}

	@Override
	public Outcome update() throws IOException, InterruptedException {
		return fetch();
	}

	private byte[] body(String path) throws IOException, InterruptedException {
		byte[] body = this.bodies.get(path);
		if (body == null) {
			HttpRequest request = HttpRequest.newBuilder(this.target.uri().resolve(path)).build();
			body = this.client.send(request, BodyHandlers.ofByteArray()).body();
			this.bodies.put(path, body);
		}
		return body;
	}

	private int objects(byte[] body) {
		int objects = 0;
		try (JsonParser parser = this.factory.createParser(ObjectReadContext.empty(), body)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token == JsonToken.END_OBJECT) {
					objects++;
				}
			}
		}
		return objects;
	}

}
