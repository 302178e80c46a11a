package dev.mediapipeline.report.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.report.AnnounceMedia;
import dev.mediapipeline.telemetry.OutcomeLog;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Entry point of report-function: each record of the table's stream is one change of an item. */
@Named("announce")
class MediaChangesHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private static final Logger LOG = Logger.getLogger(MediaChangesHandler.class);

    private final AnnounceMedia announceMedia;
    private final OutcomeLog outcomes;

    MediaChangesHandler(AnnounceMedia announceMedia, OutcomeLog outcomes) {
        this.announceMedia = announceMedia;
        this.outcomes = outcomes;
    }

    /** A stream is ordered: the first change that fails has to come again, and all that follow it. */
    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        for (DynamodbStreamRecord change : event.getRecords()) {
            try {
                announce(change);
            } catch (RuntimeException e) {
                String sequenceNumber = change.getDynamodb().getSequenceNumber();
                LOG.warnf(e, "change %s has to come again: %s", sequenceNumber, e.getMessage());
                return new StreamsEventResponse(List.of(new BatchItemFailure(sequenceNumber)));
            }
        }
        return new StreamsEventResponse(List.of());
    }

    private void announce(DynamodbStreamRecord change) {
        var image = change.getDynamodb().getNewImage();
        if (image == null || !MediaItem.isMedia(StreamImage.item(image))) {
            return;
        }
        Media media = media(image);
        Optional<MediaStatus> before = Optional.ofNullable(change.getDynamodb().getOldImage())
                .map(old -> media(old).status());
        outcomes.record(media.id().value(), media.correlationId(), () -> announceMedia.announce(before, media));
    }

    private static Media media(Map<String, AttributeValue> image) {
        return MediaItem.read(StreamImage.item(image));
    }
}
