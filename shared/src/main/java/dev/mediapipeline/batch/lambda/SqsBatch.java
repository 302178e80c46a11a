package dev.mediapipeline.batch.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.mediapipeline.batch.BatchProcessor;
import dev.mediapipeline.batch.Message;
import dev.mediapipeline.failure.lambda.LastResponse;
import java.time.Duration;
import java.util.function.Consumer;

/** Processes an SQS event and returns Lambda's partial batch response. */
public final class SqsBatch {
    private final BatchProcessor processor;
    private final LastResponse lastResponse;

    public SqsBatch(BatchProcessor processor, LastResponse lastResponse) {
        this.processor = processor;
        this.lastResponse = lastResponse;
    }

    /** Does the work for each message of the event; see {@link BatchProcessor#process}. */
    public SQSBatchResponse process(SQSEvent event, Context context, Consumer<Message> work) {
        return lastResponse.respond(context, () -> processAll(event, context, work));
    }

    private SQSBatchResponse processAll(SQSEvent event, Context context, Consumer<Message> work) {
        var messages = event.getRecords().stream().map(SqsBatch::message).toList();
        var failed = processor.process(messages, () -> Duration.ofMillis(context.getRemainingTimeInMillis()), work);
        return new SQSBatchResponse(failed.stream().map(BatchItemFailure::new).toList());
    }

    private static Message message(SQSEvent.SQSMessage message) {
        return new Message(
                message.getMessageId(),
                message.getBody(),
                message.getReceiptHandle(),
                Integer.parseInt(message.getAttributes().get("ApproximateReceiveCount")));
    }
}
