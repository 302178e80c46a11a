package dev.mediapipeline.event.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import java.util.function.Function;

/** JSON in the form of every contract: names as in the records, ids and times as text, absent values left out. */
public final class EventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(MediaId.class, ToStringSerializer.instance)
                    .addDeserializer(MediaId.class, new TextDeserializer<>(MediaId.class, MediaId::new))
                    .addSerializer(Owner.class, ToStringSerializer.instance)
                    .addDeserializer(Owner.class, new TextDeserializer<>(Owner.class, Owner::new))
                    .addDeserializer(ImageFormat.class, new TextDeserializer<>(ImageFormat.class, ImageFormat::named))
                    .addDeserializer(MediaStatus.class, new TextDeserializer<>(MediaStatus.class, MediaStatus::named)))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            // Methods of a record are not part of its contract: isKnown() is not a field "known".
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    /** The event as JSON. */
    public static String write(Object event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(event.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }

    /**
     * Reads an event of this version or of a later one: fields that it does not know are ignored, and names of formats and
     * statuses that it does not know are read as {@code UNKNOWN}.
     *
     * @throws IllegalArgumentException if the text is not such an event
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static final class TextDeserializer<T> extends FromStringDeserializer<T> {
        private final transient Function<String, T> read;

        TextDeserializer(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) {
            return read.apply(value);
        }
    }
}
