package dev.mediapipeline.report.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.report.erase.EraseMedia;
import jakarta.inject.Named;

/** Entry point {@code erase}: the event source lets the tombstones through. */
@Named("erase")
class EraseHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private final StreamBatch batch;
    private final EraseMedia eraseMedia;

    EraseHandler(StreamBatch batch, EraseMedia eraseMedia) {
        this.batch = batch;
        this.eraseMedia = eraseMedia;
    }

    /** A change to any other status. */
    record NotDeleted() {}

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        return batch.process(event, context, this::erase);
    }

    /** Erasing cannot be undone, so that the filter of the event source is not trusted alone. */
    private Record erase(Media media) {
        return media.status() == MediaStatus.DELETED ? eraseMedia.erase(media.id()) : new NotDeleted();
    }
}
