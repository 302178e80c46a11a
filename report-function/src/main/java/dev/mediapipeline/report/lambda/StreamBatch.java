package dev.mediapipeline.report.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.mediapipeline.batch.Deadline;
import dev.mediapipeline.failure.lambda.LastResponse;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Processes an event of the table's stream as a batch: each record is one change of an item. */
public final class StreamBatch {
    private static final Logger LOG = Logger.getLogger(StreamBatch.class);
    /** Time that must be left to process any record but the first. */
    static final Duration TIME_FOR_NEXT = Duration.ofSeconds(12);

    private final OutcomeLog outcomes;
    private final LastResponse lastResponse;

    public StreamBatch(OutcomeLog outcomes, LastResponse lastResponse) {
        this.outcomes = outcomes;
        this.lastResponse = lastResponse;
    }

    /**
     * Does the work for each changed media item and logs its outcome. Stops at the first record that fails or would start
     * too late; Lambda redelivers from there.
     */
    public StreamsEventResponse process(DynamodbEvent event, Context context, Function<Media, ?> work) {
        return lastResponse.respond(context, () -> processAll(event, context, work));
    }

    private StreamsEventResponse processAll(DynamodbEvent event, Context context, Function<Media, ?> work) {
        Deadline deadline = () -> Duration.ofMillis(context.getRemainingTimeInMillis());
        List<DynamodbStreamRecord> changes = event.getRecords();
        for (DynamodbStreamRecord change : changes) {
            String sequenceNumber = change.getDynamodb().getSequenceNumber();
            if (!change.equals(changes.getFirst()) && !deadline.leaves(TIME_FOR_NEXT)) {
                LOG.warnf("change %s needs a redelivery: not enough time is left to start it", sequenceNumber);
                return redeliverFrom(sequenceNumber);
            }
            try {
                process(change, work);
            } catch (RuntimeException | Error e) {
                lastResponse.afterResponseTo(e);
                LOG.warnf(e, "change %s needs a redelivery: %s", sequenceNumber, e.getMessage());
                return redeliverFrom(sequenceNumber);
            }
        }
        return new StreamsEventResponse(List.of());
    }

    /** Skips removed items and items of other kinds. */
    private void process(DynamodbStreamRecord change, Function<Media, ?> work) {
        var image = change.getDynamodb().getNewImage();
        if (image == null) {
            return;
        }
        var item = StreamImage.item(image);
        if (MediaItem.isMedia(item)) {
            Media media = MediaItem.read(item);
            outcomes.record(media.id().value(), media.correlationId(), () -> work.apply(media));
        }
    }

    private static StreamsEventResponse redeliverFrom(String sequenceNumber) {
        return new StreamsEventResponse(List.of(new BatchItemFailure(sequenceNumber)));
    }
}
