package dev.mediapipeline.report.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.mediapipeline.failure.lambda.Invocation;
import java.time.Duration;
import java.util.List;

/** The failures that a handler of the stream reports. */
public final class StreamFailures {
    private StreamFailures() {}

    /** The sequence numbers that it reports for the event in a file. */
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
