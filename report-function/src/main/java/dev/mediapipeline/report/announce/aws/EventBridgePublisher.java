package dev.mediapipeline.report.announce.aws;

import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.report.announce.Publisher;
import java.time.Duration;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** Publishes announcements on an EventBridge bus. */
public final class EventBridgePublisher implements Publisher {
    private final EventBridgeClient eventBridge;
    private final String bus;

    public EventBridgePublisher(EventBridgeClient eventBridge, String bus) {
        this.eventBridge = eventBridge;
        this.bus = bus;
    }

    /** EventBridge responds with 200 even if it did not accept the event. */
    @Override
    public void publish(MediaEnded event) {
        var entry = PutEventsRequestEntry.builder()
                .eventBusName(bus)
                .source("media-pipeline")
                .detailType("MediaEnded")
                .time(event.endedAt())
                .detail(EventJson.write(event))
                .build();
        PutEventsResponse response = AwsCall.to(
                "putting the end of media " + event.mediaId() + " on the bus " + bus,
                () -> eventBridge.putEvents(put -> put.entries(entry)));
        if (response.failedEntryCount() > 0) {
            var failure = response.entries().getFirst();
            throw new TransientException(
                    "the bus %s did not accept the end of media %s: %s %s"
                            .formatted(bus, event.mediaId(), failure.errorCode(), failure.errorMessage()),
                    Duration.ofSeconds(1));
        }
    }
}
