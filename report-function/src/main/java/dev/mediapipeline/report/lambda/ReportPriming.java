package dev.mediapipeline.report.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mediapipeline.start.lambda.Priming;
import dev.mediapipeline.start.lambda.Priming.Step;
import java.util.List;

/** What the handlers of this zip do before a snapshot, where somebody waits for their start. */
final class ReportPriming {
    private static final String NOTHING_HAPPENED = "{\"Records\": []}";

    private ReportPriming() {}

    /** @param handler the name of the one that was chosen */
    static List<Step> steps(String handler, RequestStreamHandler entrance, Step makeS3, Step makeDynamoDb) {
        var invocation = Priming.invocation(entrance, NOTHING_HAPPENED);
        return switch (handler) {
            case "announce" -> List.of(invocation, makeS3, makeDynamoDb);
            case "erase" -> List.of(invocation, makeS3, makeDynamoDb);
            case "webhook" -> List.of(invocation, makeDynamoDb);
            case "reports-api" -> List.of(makeS3, makeDynamoDb);
            // Nobody waits for a schedule, and to run one is more than to prime it.
            default -> List.of();
        };
    }
}
