package dev.mediapipeline.event.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.Owner;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The records that native images can read and write as JSON, by the modules' metadata. */
public final class JsonMetadata {
    private static final Set<Class<?>> WRITTEN_AS_TEXT = Set.of(MediaId.class, Owner.class);

    private JsonMetadata() {}

    /** The records in these modules that named records contain without being named themselves. */
    public static Set<Class<?>> missing(String... modules) throws IOException {
        Set<Class<?>> named = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
        for (String module : modules) {
            named.addAll(named(module));
        }
        Set<Class<?>> missing = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
        named.stream()
                .filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getGenericType)
                .flatMap(JsonMetadata::classes)
                .filter(type -> type.isRecord() && !WRITTEN_AS_TEXT.contains(type))
                .forEach(missing::add);
        missing.removeAll(named);
        return missing;
    }

    private static List<Class<?>> named(String module) throws IOException {
        URL file = JsonMetadata.class.getResource(
                "/META-INF/native-image/dev.mediapipeline/" + module + "/reachability-metadata.json");
        if (file == null) {
            throw new IllegalArgumentException(module + " has no metadata for native images");
        }
        try (var in = file.openStream()) {
            JsonNode json = EventJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), JsonNode.class);
            return json.path("reflection")
                    .valueStream()
                    .<Class<?>>map(entry -> load(entry.path("type").textValue()))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("the metadata names a class that does not exist: " + name, e);
        }
    }

    private static Stream<Class<?>> classes(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType generic ->
                Stream.concat(
                        classes(generic.getRawType()),
                        Arrays.stream(generic.getActualTypeArguments()).flatMap(JsonMetadata::classes));
            default -> Stream.empty();
        };
    }
}
