package dev.mediapipeline.resize.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.mediapipeline.batch.Message;
import dev.mediapipeline.batch.lambda.SqsBatch;
import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.resize.ResizeMedia;
import dev.mediapipeline.resize.ResizeOutcome;
import dev.mediapipeline.resize.ResizeOutcome.Held;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.time.Duration;

/** Entry point of resize-function: each SQS record carries one ResizeRequested event. */
class ResizeHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final SqsBatch batch;
    private final ResizeMedia resizeMedia;
    private final OutcomeLog outcomes;

    ResizeHandler(SqsBatch batch, ResizeMedia resizeMedia, OutcomeLog outcomes) {
        this.batch = batch;
        this.resizeMedia = resizeMedia;
        this.outcomes = outcomes;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batch.process(event, context, message -> resize(message, context));
    }

    private void resize(Message message, Context context) {
        var request = EventJson.read(message.body(), ResizeRequested.class);
        ResizeOutcome outcome = outcomes.record(
                request.mediaId().value(),
                request.correlationId(),
                () -> resizeMedia.resize(request, Duration.ofMillis(context.getRemainingTimeInMillis())));
        if (outcome instanceof Held(Duration remaining)) {
            throw new TransientException(
                    "another worker makes group %s of media %s"
                            .formatted(request.group().name(), request.mediaId()),
                    remaining);
        }
    }
}
