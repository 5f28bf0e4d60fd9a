package io.github.taskrouter.desk;

import io.github.taskrouter.reservations.instruction.Call;
import io.github.taskrouter.reservations.instruction.Conference;
import io.github.taskrouter.reservations.instruction.Dequeue;
import io.github.taskrouter.reservations.instruction.Redirect;
import io.github.taskrouter.reservations.instruction.Supervise;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonPOJOBuilder;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads instructions through their builders, so that each method of a builder is a field
 * of the JSON, and each check of a builder holds for the JSON as well.
 */
class InstructionModule extends SimpleModule {

	InstructionModule() {
		setMixInAnnotation(Dequeue.class, DequeueJson.class);
		setMixInAnnotation(Call.class, CallJson.class);
		setMixInAnnotation(Redirect.class, RedirectJson.class);
		setMixInAnnotation(Conference.class, ConferenceJson.class);
		setMixInAnnotation(Supervise.class, SuperviseJson.class);
		setMixInAnnotation(Dequeue.Builder.class, BuilderJson.class);
		setMixInAnnotation(Call.Builder.class, BuilderJson.class);
		setMixInAnnotation(Redirect.Builder.class, BuilderJson.class);
		setMixInAnnotation(Conference.Builder.class, BuilderJson.class);
		setMixInAnnotation(Supervise.Builder.class, BuilderJson.class);
		setDeserializerModifier(new ParameterValueDeserializer.Modifier());
	}

	@JsonDeserialize(builder = Dequeue.Builder.class)
	private interface DequeueJson {

	}

	@JsonDeserialize(builder = Call.Builder.class)
	private interface CallJson {

	}

	@JsonDeserialize(builder = Redirect.Builder.class)
	private interface RedirectJson {

	}

	@JsonDeserialize(builder = Conference.Builder.class)
	private interface ConferenceJson {

	}

	@JsonDeserialize(builder = Supervise.Builder.class)
	private interface SuperviseJson {

	}

	@JsonPOJOBuilder(withPrefix = "")
	private interface BuilderJson {

	}

}
