package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.localcloud.services.EventBus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Tests that the end of a media item is announced to the operator's endpoint and on the event bus. */
@ExtendWith(LocalPipeline.class)
class WebhooksIT {
    private static final ContractSchema CONTRACT = ContractSchema.of("media-ended");

    private final LocalPipeline.Running pipeline;

    WebhooksIT(LocalPipeline.Running pipeline) {
        this.pipeline = pipeline;
    }

    @Test
    void aReadyMediaIsAnnouncedWithASignature() throws Exception {
        String id = ended("smaller-than-the-square.jpg", "image/jpeg", "READY");

        WebhookReceiver.Delivery delivery = delivered(id).getLast();
        JsonNode body = delivery.json();
        assertThat(body.path("type").asText()).isEqualTo("media.ready");
        CONTRACT.check(body.path("data").toString());
        String secret = new ObjectMapper()
                .readTree(pipeline.cloud().secrets().value("WebhookSecret"))
                .path("current")
                .asText();
        new Webhook(secret).verify(delivery.body(), delivery.headers());
    }

    @Test
    void aFailedMediaIsAnnouncedWithItsReason() throws Exception {
        String id = ended("truncated.jpg", "image/jpeg", "FAILED");

        JsonNode body = delivered(id).getLast().json();
        assertThat(body.path("type").asText()).isEqualTo("media.failed");
        assertThat(body.path("data").path("failure").path("code").asText()).isEqualTo("CORRUPT");
    }

    @Test
    void aReceiverThatFailsGetsTheSameMessageAgain() throws Exception {
        pipeline.receiver().refuse(2);
        String id = ended("smaller-than-the-square.jpg", "image/jpeg", "READY");

        List<WebhookReceiver.Delivery> tries = delivered(id);

        assertThat(tries.getFirst().status()).isEqualTo(500);
        assertThat(tries.getLast().status()).isEqualTo(204);
        assertThat(tries.stream().map(WebhookReceiver.Delivery::body).distinct())
                .hasSize(1);
        assertThat(tries.stream()
                        .map(delivery -> delivery.headers().firstValue("webhook-id"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void nothingMoreIsToldOfWhatIsDeletedWhileItsWebhookWaits() throws Exception {
        String id;
        pipeline.receiver().refuse(Integer.MAX_VALUE);
        try {
            id = ended("smaller-than-the-square.jpg", "image/jpeg", "READY");
            awaitAnAttempt(id);
            assertThat(pipeline.api().delete(id).status()).isEqualTo(204);
        } finally {
            pipeline.receiver().refuse(0);
        }
        String queue = new Remains(pipeline).queue("WebhookQueue");
        Awaitility.await("the end of the messages")
                .atMost(Duration.ofMinutes(2))
                .until(() -> pipeline
                        .aws()
                        .sqs()
                        .getQueueAttributes(get -> get.queueUrl(queue)
                                .attributeNames(
                                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                        .attributes()
                        .values()
                        .stream()
                        .allMatch(number -> number.equals("0")));
        assertThat(pipeline.receiver().about(id)).allMatch(delivery -> delivery.status() == 500);
    }

    @Test
    void theEventBusHearsOfIt() throws Exception {
        String id = ended("smaller-than-the-square.jpg", "image/jpeg", "READY");

        EventBus.Event event = Awaitility.await("the event")
                .until(
                        () -> pipeline.cloud().events().stream()
                                .filter(sent -> sent.detail().toString().contains(id))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(event.bus()).isEqualTo(LocalPipeline.Running.EVENT_BUS);
        assertThat(event.source()).isEqualTo("media-pipeline");
        assertThat(event.detailType()).isEqualTo("MediaEnded");
        CONTRACT.check(event.detail().toString());
    }

    private void awaitAnAttempt(String id) {
        Awaitility.await("the first attempt")
                .atMost(Duration.ofMinutes(1))
                .until(() -> !pipeline.receiver().about(id).isEmpty());
    }

    private String ended(String file, String contentType, String status) throws Exception {
        String id = pipeline.api().uploaded(Inputs.file(file), contentType);
        assertThat(pipeline.api().ended(id).path("status").asText()).isEqualTo(status);
        return id;
    }

    private List<WebhookReceiver.Delivery> delivered(String id) {
        return Awaitility.await("the webhook of " + id)
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> pipeline.receiver().about(id),
                        deliveries -> deliveries.stream().anyMatch(delivery -> delivery.status() == 204));
    }
}
