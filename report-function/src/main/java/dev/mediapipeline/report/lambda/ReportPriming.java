package dev.mediapipeline.report.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mediapipeline.start.lambda.Priming;
import dev.mediapipeline.start.lambda.Priming.Step;
import java.util.List;

/** Primes the handlers of this zip, except those that a schedule starts: a schedule does not mind a slow start. */
final class ReportPriming {
    private static final String NOTHING_HAPPENED = "{\"Records\": []}";

    private ReportPriming() {}

    /** @param handler the name of the handler that this process runs */
    static List<Step> steps(String handler, RequestStreamHandler entryPoint, Step makeS3, Step makeDynamoDb) {
        var invocation = Priming.invocation(entryPoint, NOTHING_HAPPENED);
        return switch (handler) {
            case "announce" -> List.of(invocation, makeS3, makeDynamoDb);
            case "erase" -> List.of(invocation, makeS3, makeDynamoDb);
            case "webhook" -> List.of(invocation, makeDynamoDb);
            case "reports-api" -> List.of(makeS3, makeDynamoDb);
            // A run of a schedule has effects, so it is unsuitable for priming.
            default -> List.of();
        };
    }
}
