package io.github.taskrouter.reservations;

import java.time.Instant;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A reservation: a worker whom TaskRouter has reserved for a task. Immutable.
 * <p>
 * Values are kept as Twilio gave them. Any of them but the status may be {@code null}, as
 * Twilio's specification allows it.
 * <p>
 * A Jackson mapper without further configuration writes a reservation as JSON and reads
 * it back. Properties have the names of the accessors, subject to the mapper's naming
 * strategy; unknown properties are ignored.
 *
 * @since 0.1.0
 * @see #builder()
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Task
 * Reservations</a>
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public final class Reservation {

	@JsonProperty
	private final @Nullable String sid;

	@JsonProperty
	private final @Nullable String accountSid;

	@JsonProperty
	private final @Nullable String workspaceSid;

	@JsonProperty
	private final @Nullable String taskSid;

	@JsonProperty
	private final @Nullable String workerSid;

	@JsonProperty
	private final @Nullable String workerName;

	@JsonProperty
	private final ReservationStatus status;

	@JsonProperty
	private final @Nullable Instant dateCreated;

	@JsonProperty
	private final @Nullable Instant dateUpdated;

	@JsonProperty
	private final @Nullable String url;

	@JsonProperty
	private final @Nullable Map<String, String> links;

	@JsonProperty
	private final @Nullable String etag;

	@JsonCreator
	private Reservation(@Nullable String sid, @Nullable String accountSid, @Nullable String workspaceSid,
			@Nullable String taskSid, @Nullable String workerSid, @Nullable String workerName,
			@Nullable ReservationStatus status, @Nullable Instant dateCreated, @Nullable Instant dateUpdated,
			@Nullable String url, @Nullable Map<String, ? extends @Nullable String> links, @Nullable String etag) {
		Assert.notNull(status, "status must not be null");
		this.sid = sid;
		this.accountSid = accountSid;
		this.workspaceSid = workspaceSid;
		this.taskSid = taskSid;
		this.workerSid = workerSid;
		this.workerName = workerName;
		this.status = status;
		this.dateCreated = dateCreated;
		this.dateUpdated = dateUpdated;
		this.url = url;
		this.links = present(links);
		this.etag = etag;
	}

	private static @Nullable Map<String, String> present(@Nullable Map<String, ? extends @Nullable String> links) {
		return (links == null || links instanceof PresentLinks) ? (PresentLinks) links : new PresentLinks(links);
	}

	/**
	 * Create a new {@link Builder}, for tests and fixtures.
	 * @return a builder without any value
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Return the SID of the reservation, {@code WR…}.
	 * @return the SID, or {@code null}
	 */
	public @Nullable String sid() {
		return this.sid;
	}

	/**
	 * Return the SID of the account, {@code AC…}.
	 * @return the SID, or {@code null}
	 */
	public @Nullable String accountSid() {
		return this.accountSid;
	}

	/**
	 * Return the SID of the workspace, {@code WS…}.
	 * @return the SID, or {@code null}
	 */
	public @Nullable String workspaceSid() {
		return this.workspaceSid;
	}

	/**
	 * Return the SID of the task, {@code WT…}.
	 * @return the SID, or {@code null}
	 */
	public @Nullable String taskSid() {
		return this.taskSid;
	}

	/**
	 * Return the SID of the worker, {@code WK…}.
	 * @return the SID, or {@code null}
	 */
	public @Nullable String workerSid() {
		return this.workerSid;
	}

	/**
	 * Return the friendly name of the worker.
	 * @return the name, or {@code null}
	 */
	public @Nullable String workerName() {
		return this.workerName;
	}

	/**
	 * Return the status.
	 * @return the status, never {@code null}
	 */
	public ReservationStatus status() {
		return this.status;
	}

	/**
	 * Return when the reservation was created.
	 * @return the date, or {@code null}
	 */
	public @Nullable Instant dateCreated() {
		return this.dateCreated;
	}

	/**
	 * Return when the reservation was last updated.
	 * @return the date, or {@code null}
	 */
	public @Nullable Instant dateUpdated() {
		return this.dateUpdated;
	}

	/**
	 * Return the address of the reservation, as Twilio gave it.
	 * @return the address, or {@code null}
	 */
	public @Nullable String url() {
		return this.url;
	}

	/**
	 * Return the addresses of related resources by name: {@code task}, {@code worker},
	 * {@code workspace} and whatever Twilio adds. A name without an address is left out.
	 * @return an unmodifiable map in Twilio's order, or {@code null}
	 */
	public @Nullable Map<String, String> links() {
		return this.links;
	}

	/**
	 * Return the version of the reservation, exactly as the {@code ETag} header of a
	 * fetch or an update gave it.
	 * @return the version, or {@code null} if there was no such header, as for each
	 * reservation of a list
	 * @see ReservationClient#updateIfUnchanged(Reservation, ReservationUpdate)
	 */
	public @Nullable String etag() {
		return this.etag;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Reservation reservation && values().equals(reservation.values());
	}

	@Override
	public int hashCode() {
		return values().hashCode();
	}

	private List<@Nullable Object> values() {
		return Arrays.asList(this.sid, this.accountSid, this.workspaceSid, this.taskSid, this.workerSid,
				this.workerName, this.status, this.dateCreated, this.dateUpdated, this.url, this.links, this.etag);
	}

	/**
	 * Return the SIDs, the status and the version. The name of the worker and the
	 * addresses are left out.
	 */
	@Override
	public String toString() {
		return "Reservation[sid=%s, taskSid=%s, workerSid=%s, status=%s, etag=%s]".formatted(this.sid, this.taskSid,
				this.workerSid, this.status, this.etag);
	}

	/**
	 * Links of which each has an address. Immutable, so that reservations can share them.
	 */
	private static final class PresentLinks extends AbstractMap<String, String> {

		private final Map<String, String> links = new LinkedHashMap<>();

		PresentLinks(Map<String, ? extends @Nullable String> links) {
			links.forEach((name, link) -> {
				if (link != null) {
					this.links.put(name, link);
				}
			});
		}

		@Override
		public @Nullable String get(@Nullable Object name) {
			return this.links.get(name);
		}

		@Override
		public int size() {
			return this.links.size();
		}

		@Override
		public boolean containsKey(@Nullable Object name) {
			return this.links.containsKey(name);
		}

		@Override
		public Set<Entry<String, String>> entrySet() {
			return Collections.unmodifiableMap(this.links).entrySet();
		}

	}

	/**
	 * Builds a {@link Reservation}. Values are not validated. A method that is called
	 * twice overrides the earlier value.
	 */
	public static final class Builder {

		private @Nullable String sid;

		private @Nullable String accountSid;

		private @Nullable String workspaceSid;

		private @Nullable String taskSid;

		private @Nullable String workerSid;

		private @Nullable String workerName;

		private @Nullable ReservationStatus status;

		private @Nullable Instant dateCreated;

		private @Nullable Instant dateUpdated;

		private @Nullable String url;

		private @Nullable Map<String, ? extends @Nullable String> links;

		private @Nullable String etag;

		private Builder() {
		}

		/**
		 * Set the SID of the reservation.
		 * @param sid the SID, {@code WR…}, or {@code null}
		 * @return this builder
		 */
		public Builder sid(@Nullable String sid) {
			this.sid = sid;
			return this;
		}

		/**
		 * Set the SID of the account.
		 * @param accountSid the SID, {@code AC…}, or {@code null}
		 * @return this builder
		 */
		public Builder accountSid(@Nullable String accountSid) {
			this.accountSid = accountSid;
			return this;
		}

		/**
		 * Set the SID of the workspace.
		 * @param workspaceSid the SID, {@code WS…}, or {@code null}
		 * @return this builder
		 */
		public Builder workspaceSid(@Nullable String workspaceSid) {
			this.workspaceSid = workspaceSid;
			return this;
		}

		/**
		 * Set the SID of the task.
		 * @param taskSid the SID, {@code WT…}, or {@code null}
		 * @return this builder
		 */
		public Builder taskSid(@Nullable String taskSid) {
			this.taskSid = taskSid;
			return this;
		}

		/**
		 * Set the SID of the worker.
		 * @param workerSid the SID, {@code WK…}, or {@code null}
		 * @return this builder
		 */
		public Builder workerSid(@Nullable String workerSid) {
			this.workerSid = workerSid;
			return this;
		}

		/**
		 * Set the friendly name of the worker.
		 * @param workerName the name, or {@code null}
		 * @return this builder
		 */
		public Builder workerName(@Nullable String workerName) {
			this.workerName = workerName;
			return this;
		}

		/**
		 * Set the status. Required.
		 * @param status the status
		 * @return this builder
		 */
		public Builder status(ReservationStatus status) {
			this.status = status;
			return this;
		}

		/**
		 * Set when the reservation was created.
		 * @param dateCreated the date, or {@code null}
		 * @return this builder
		 */
		public Builder dateCreated(@Nullable Instant dateCreated) {
			this.dateCreated = dateCreated;
			return this;
		}

		/**
		 * Set when the reservation was last updated.
		 * @param dateUpdated the date, or {@code null}
		 * @return this builder
		 */
		public Builder dateUpdated(@Nullable Instant dateUpdated) {
			this.dateUpdated = dateUpdated;
			return this;
		}

		/**
		 * Set the address of the reservation.
		 * @param url the address, or {@code null}
		 * @return this builder
		 */
		public Builder url(@Nullable String url) {
			this.url = url;
			return this;
		}

		/**
		 * Set the addresses of related resources, copied in their order by
		 * {@link #build()}.
		 * @param links the addresses by name, or {@code null}; an entry whose address is
		 * {@code null} is left out
		 * @return this builder
		 */
		public Builder links(@Nullable Map<String, ? extends @Nullable String> links) {
			this.links = links;
			return this;
		}

		/**
		 * Set the version of the reservation.
		 * @param etag the version, or {@code null}
		 * @return this builder
		 */
		public Builder etag(@Nullable String etag) {
			this.etag = etag;
			return this;
		}

		/**
		 * Build the reservation.
		 * @return the reservation
		 * @throws IllegalArgumentException if the status is missing
		 */
		public Reservation build() {
			return new Reservation(this.sid, this.accountSid, this.workspaceSid, this.taskSid, this.workerSid,
					this.workerName, this.status, this.dateCreated, this.dateUpdated, this.url, this.links, this.etag);
		}

	}

}
