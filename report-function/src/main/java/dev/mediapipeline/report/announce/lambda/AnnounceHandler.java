package dev.mediapipeline.report.announce.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.mediapipeline.report.announce.AnnounceMedia;
import dev.mediapipeline.report.lambda.StreamBatch;
import jakarta.inject.Named;

/** Entry point {@code announce}. Its event source passes items that have ended and are not announced yet. */
@Named("announce")
class AnnounceHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private final StreamBatch batch;
    private final AnnounceMedia announceMedia;

    AnnounceHandler(StreamBatch batch, AnnounceMedia announceMedia) {
        this.batch = batch;
        this.announceMedia = announceMedia;
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        return batch.process(event, context, announceMedia::announce);
    }
}
