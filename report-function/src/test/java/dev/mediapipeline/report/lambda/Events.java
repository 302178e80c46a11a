package dev.mediapipeline.report.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.mediapipeline.event.json.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Events in the files of the folder {@code events}. */
public final class Events {
    /** A context with a request id and nothing else. */
    public static final Context CONTEXT = (Context) Proxy.newProxyInstance(
            Events.class.getClassLoader(), new Class<?>[] {Context.class}, (context, method, arguments) -> {
                if (method.getName().equals("getAwsRequestId")) {
                    return "8e9b5a70-4a4a-4ac4-9f0f-0d2c8e1f2a33";
                }
                throw new UnsupportedOperationException(method.getName());
            });

    private Events() {}

    public static <T> T read(String file, Class<T> type) {
        try (var json = Objects.requireNonNull(Events.class.getResourceAsStream("/events/" + file), file)) {
            return EventJson.read(new String(json.readAllBytes(), StandardCharsets.UTF_8), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
