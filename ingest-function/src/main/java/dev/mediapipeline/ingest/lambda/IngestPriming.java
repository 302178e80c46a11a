package dev.mediapipeline.ingest.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mediapipeline.start.lambda.Priming;
import dev.mediapipeline.start.lambda.Priming.Step;
import java.util.ArrayList;
import java.util.List;

/** What ingest-function does before a snapshot: it reads a notification and the table, and makes its other clients. */
final class IngestPriming {
    private IngestPriming() {}

    /**
     * The steps, in order.
     *
     * @param bucket the bucket of the uploads
     * @param clients make the clients that the notification alone does not need
     */
    static List<Step> steps(RequestStreamHandler entrance, String bucket, Step... clients) {
        var steps = new ArrayList<>(List.of(clients));
        steps.add(Priming.invocation(entrance, uploadOfNobody(bucket)));
        return steps;
    }

    /** Nobody announced an upload under this key, so that it is left alone. */
    private static String uploadOfNobody(String bucket) {
        return """
            {"Records": [{
              "messageId": "priming",
              "receiptHandle": "priming",
              "attributes": {"ApproximateReceiveCount": "1"},
              "body": "{\\"Records\\": [{\\"eventName\\": \\"ObjectCreated:Put\\", \\"eventTime\\": \\"2026-01-01T00:00:00Z\\", \\"s3\\": {\\"bucket\\": {\\"name\\": \\"%s\\"}, \\"object\\": {\\"key\\": \\"00000000-0000-4000-8000-000000000000\\", \\"sequencer\\": \\"0\\"}}}]}"
            }]}""".formatted(bucket);
    }
}
