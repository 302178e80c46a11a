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

/** An event of the table's stream as a batch: each record is one change of an item. */
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
     * Does the work for each media item as it became, and logs its result. A stream is ordered: the first record that
     * fails, or that there is no time to begin, has to come again, and all that follow it.
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
                LOG.warnf("change %s has to come again: no time is left to begin it", sequenceNumber);
                return comeAgain(sequenceNumber);
            }
            try {
                process(change, work);
            } catch (RuntimeException | Error e) {
                lastResponse.afterResponseTo(e);
                LOG.warnf(e, "change %s has to come again: %s", sequenceNumber, e.getMessage());
                return comeAgain(sequenceNumber);
            }
        }
        return new StreamsEventResponse(List.of());
    }

    /** Items of other kinds, and those that are removed, are nobody's work. */
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

    private static StreamsEventResponse comeAgain(String sequenceNumber) {
        return new StreamsEventResponse(List.of(new BatchItemFailure(sequenceNumber)));
    }
}
