package dev.mediapipeline.report.webhook.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.mediapipeline.batch.Message;
import dev.mediapipeline.batch.lambda.SqsBatch;
import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.report.webhook.DeliverWebhook;
import dev.mediapipeline.telemetry.OutcomeLog;
import jakarta.inject.Named;

/** Entry point {@code webhook}. Each SQS message carries one announcement. */
@Named("webhook")
class WebhookHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final SqsBatch batch;
    private final DeliverWebhook deliverWebhook;
    private final OutcomeLog outcomes;

    WebhookHandler(SqsBatch batch, DeliverWebhook deliverWebhook, OutcomeLog outcomes) {
        this.batch = batch;
        this.deliverWebhook = deliverWebhook;
        this.outcomes = outcomes;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batch.process(event, context, this::deliver);
    }

    private void deliver(Message message) {
        MediaEnded event = EventJson.read(message.body(), MediaEnded.class);
        outcomes.record(
                event.mediaId().value(),
                event.correlationId(),
                () -> deliverWebhook.deliver(event.mediaId(), WebhookEnvelope.around(event, message.body())));
    }
}
