package dev.mediapipeline.report.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.mediapipeline.failure.lambda.Invocation;
import java.time.Duration;
import java.util.List;

/** What a handler of the stream asks to come again. */
public final class StreamFailures {
    private StreamFailures() {}

    /** The sequence numbers that it gives back for the event in a file. */
    public static List<String> of(
            RequestHandler<DynamodbEvent, StreamsEventResponse> handler, String file, Duration left) {
        return handler
                .handleRequest(Invocation.event(file, DynamodbEvent.class), Invocation.with(left))
                .getBatchItemFailures()
                .stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }
}
