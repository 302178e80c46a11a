package dev.mediapipeline.report.erase.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.report.erase.EraseMedia;
import dev.mediapipeline.report.lambda.StreamBatch;
import jakarta.inject.Named;

/** Entry point {@code erase}. Its event source passes tombstones that are not erased yet. */
@Named("erase")
class EraseHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private final StreamBatch batch;
    private final EraseMedia eraseMedia;

    EraseHandler(StreamBatch batch, EraseMedia eraseMedia) {
        this.batch = batch;
        this.eraseMedia = eraseMedia;
    }

    /** The item has another status, or is a tombstone that was erased before. */
    record NothingToErase() {}

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        return batch.process(event, context, this::erase);
    }

    /** Erasing is irreversible, so the status is checked here as well. */
    private Record erase(Media media) {
        return media.status() == MediaStatus.DELETED && media.progress().erasedAt() == null
                ? eraseMedia.erase(media)
                : new NothingToErase();
    }
}
