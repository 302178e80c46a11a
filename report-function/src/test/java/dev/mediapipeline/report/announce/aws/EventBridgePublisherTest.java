package dev.mediapipeline.report.announce.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.report.announce.Publisher;
import dev.mediapipeline.report.announce.PublisherContractTest;
import dev.mediapipeline.report.webhook.http.LoopbackReceiver;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** Tests the real client against recorded responses, because EventBridge has no emulator. */
class EventBridgePublisherTest extends PublisherContractTest {
    private final LoopbackReceiver eventBridge = new LoopbackReceiver();
    private final EventBridgeClient client = EventBridgeClient.builder()
            .endpointOverride(eventBridge.address().resolve("/"))
            .region(Region.EU_WEST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();

    EventBridgePublisherTest() {
        eventBridge.react(
                LoopbackReceiver.responding("{\"FailedEntryCount\": 0, \"Entries\": [{\"EventId\": \"event-1\"}]}"));
    }

    @AfterEach
    void close() {
        client.close();
        eventBridge.close();
    }

    @Override
    protected Publisher publisher() {
        return new EventBridgePublisher(client, "partners");
    }

    @Override
    protected List<MediaEnded> arrived(int expected) {
        return entries().stream()
                .map(entry -> EventJson.read(entry.path("Detail").asText(), MediaEnded.class))
                .toList();
    }

    private List<JsonNode> entries() {
        return eventBridge.requests().stream()
                .peek(request -> assertThat(request.header("x-amz-target")).isEqualTo("AWSEvents.PutEvents"))
                .map(request -> EventJson.read(request.body(), JsonNode.class).path("Entries"))
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    @Test
    void publishesTheEventUnderItsName() {
        publisher().publish(EVENT);

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.path("EventBusName").asText()).isEqualTo("partners");
            assertThat(entry.path("Source").asText()).isEqualTo("media-pipeline");
            assertThat(entry.path("DetailType").asText()).isEqualTo("MediaEnded");
            ContractSchema.of("media-ended").check(entry.path("Detail").asText());
        });
    }

    @Test
    void failsIfTheBusDidNotAcceptTheEvent() {
        eventBridge.react(
                LoopbackReceiver.responding(
                        "{\"FailedEntryCount\": 1, \"Entries\": [{\"ErrorCode\": \"InternalFailure\", \"ErrorMessage\": \"busy\"}]}"));

        assertThatThrownBy(() -> publisher().publish(EVENT))
                .isInstanceOf(TransientException.class)
                .hasMessageContaining("partners")
                .hasMessageContaining(EVENT.mediaId().value())
                .hasMessageContaining("InternalFailure busy");
    }

    @Test
    void failsIfEventBridgeRefuses() {
        eventBridge.react(LoopbackReceiver.responding(400));

        assertThatThrownBy(() -> publisher().publish(EVENT))
                .isInstanceOf(TransientException.class)
                .hasMessageContaining("partners");
    }
}
