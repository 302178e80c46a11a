package dev.mediapipeline.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.mediapipeline.batch.Message;
import dev.mediapipeline.batch.lambda.SqsBatch;
import dev.mediapipeline.ingest.IngestOutcome;
import dev.mediapipeline.ingest.IngestUpload;
import dev.mediapipeline.ingest.UploadedObject;
import dev.mediapipeline.ingest.lambda.S3Notifications.Event.Created;
import dev.mediapipeline.ingest.lambda.S3Notifications.Event.Other;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.util.ArrayList;
import org.jboss.logging.Logger;

/** Entry point of ingest-function: each SQS record carries an S3 notification of one or several objects. */
class IngestHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = Logger.getLogger(IngestHandler.class);

    private final SqsBatch batch;
    private final S3Notifications notifications;
    private final IngestUpload ingestUpload;
    private final OutcomeLog outcomes;

    IngestHandler(SqsBatch batch, S3Notifications notifications, IngestUpload ingestUpload, OutcomeLog outcomes) {
        this.batch = batch;
        this.notifications = notifications;
        this.ingestUpload = ingestUpload;
        this.outcomes = outcomes;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batch.process(event, context, this::ingest);
    }

    /**
     * Ingests every event of a message, even if one of them fails. The redelivery then repeats all of them, which is
     * safe for those that succeeded.
     */
    private void ingest(Message message) {
        var faults = new ArrayList<Throwable>();
        for (S3Notifications.Event event : notifications.read(message.body())) {
            try {
                ingest(event);
            } catch (RuntimeException | Error e) {
                faults.add(e);
            }
        }
        if (!faults.isEmpty()) {
            Throwable first = faults.removeFirst();
            faults.forEach(first::addSuppressed);
            throw first instanceof RuntimeException e ? e : new IllegalStateException(first);
        }
    }

    private void ingest(S3Notifications.Event event) {
        switch (event) {
            case Created(var object) -> ingest(object);
            case Other other -> {
                LOG.warnf("event '%s' of bucket '%s' does not announce an upload", other.name(), other.bucket());
                outcomes.record("none", "none", IngestOutcome.NoUpload::new);
            }
        }
    }

    private void ingest(UploadedObject object) {
        ingestUpload
                .announced(object)
                .ifPresentOrElse(
                        media -> outcomes.record(
                                media.id().value(), media.correlationId(), () -> ingestUpload.ingest(media, object)),
                        () -> outcomes.record(object.key(), "none", IngestOutcome.Unannounced::new));
    }
}
