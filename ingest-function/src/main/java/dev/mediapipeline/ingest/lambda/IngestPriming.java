package dev.mediapipeline.ingest.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mediapipeline.start.lambda.Priming;
import dev.mediapipeline.start.lambda.Priming.Step;
import java.util.ArrayList;
import java.util.List;

/** Primes ingest-function: reads a notification and the table, and builds the clients that these steps do not need. */
final class IngestPriming {
    private IngestPriming() {}

    /**
     * Lists the steps in order.
     *
     * @param bucket the bucket of the uploads
     * @param clients build the clients that the notification alone does not need
     */
    static List<Step> steps(RequestStreamHandler handler, String bucket, Step... clients) {
        var steps = new ArrayList<>(List.of(clients));
        steps.add(Priming.invocation(handler, unknownUpload(bucket)));
        return steps;
    }

    /** A notification of an object that belongs to no media item, so that ingest ignores it. */
    private static String unknownUpload(String bucket) {
        return """
            {"Records": [{
              "messageId": "priming",
              "receiptHandle": "priming",
              "attributes": {"ApproximateReceiveCount": "1"},
              "body": "{\\"Records\\": [{\\"eventName\\": \\"ObjectCreated:Put\\", \\"eventTime\\": \\"2026-01-01T00:00:00Z\\", \\"s3\\": {\\"bucket\\": {\\"name\\": \\"%s\\"}, \\"object\\": {\\"key\\": \\"00000000-0000-4000-8000-000000000000\\", \\"sequencer\\": \\"0\\"}}}]}"
            }]}""".formatted(bucket);
    }
}
