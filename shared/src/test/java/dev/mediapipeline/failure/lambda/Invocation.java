package dev.mediapipeline.failure.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** The input and output of a handler, as Lambda passes them. */
public final class Invocation {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Invocation() {}

    /** The event in a file of the folder {@code events}. */
    public static SQSEvent event(String file) {
        return event(file, SQSEvent.class);
    }

    /** The same for events of other sources. */
    public static <T> T event(String file, Class<T> type) {
        try (var json = Objects.requireNonNull(Invocation.class.getResourceAsStream("/events/" + file), file)) {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads an event from JSON. */
    public static <T> T event(InputStream json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }

    /** The context of an invocation with this much time left. */
    public static Context with(Duration left) {
        return (Context) Proxy.newProxyInstance(
                Invocation.class.getClassLoader(), new Class<?>[] {Context.class}, (context, method, arguments) -> {
                    if (method.getName().equals("getRemainingTimeInMillis")) {
                        return Math.toIntExact(left.toMillis());
                    }
                    if (method.getName().equals("getAwsRequestId")) {
                        return "request-1";
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** The ids of the messages that need a redelivery. */
    public static List<String> failures(SQSBatchResponse response) {
        return response.getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }
}
