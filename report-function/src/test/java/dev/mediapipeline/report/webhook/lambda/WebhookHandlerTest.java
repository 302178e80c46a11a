package dev.mediapipeline.report.webhook.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import dev.mediapipeline.batch.BatchProcessor;
import dev.mediapipeline.batch.Message;
import dev.mediapipeline.batch.lambda.SqsBatch;
import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.lambda.Invocation;
import dev.mediapipeline.failure.lambda.RecordedRuntime;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.life.InMemoryMediaStore;
import dev.mediapipeline.media.life.MediaFixtures;
import dev.mediapipeline.report.webhook.DeliverWebhook;
import dev.mediapipeline.report.webhook.ReceiverAddress;
import dev.mediapipeline.report.webhook.aws.WebhookKeys;
import dev.mediapipeline.report.webhook.http.CircuitBreakingReceiver;
import dev.mediapipeline.report.webhook.http.HttpReceiver;
import dev.mediapipeline.report.webhook.http.LoopbackReceiver;
import dev.mediapipeline.report.webhook.http.StandardWebhooksSigner;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Delivers messages to a real receiver on this machine. */
class WebhookHandlerTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String OLD = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String NEW = "C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    private static final MediaId ID = new MediaId("7f33746b-21ce-404e-ae02-57296eb62325");

    private final LoopbackReceiver receiver = new LoopbackReceiver();
    private final HttpReceiver http = new HttpReceiver(
            new ReceiverAddress(receiver.address()),
            new HttpReceiver.Limits(Duration.ofSeconds(2), Duration.ofSeconds(5)),
            CLOCK);
    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final Map<String, Duration> handedBack = new HashMap<>();
    private final WebhookHandler handler = new WebhookHandler(
            new SqsBatch(
                    new BatchProcessor(this::handBack, Duration.ofSeconds(10), reason -> {}),
                    RecordedRuntime.lasting()),
            new DeliverWebhook(
                    store,
                    new StandardWebhooksSigner(
                            new WebhookKeys(() -> "{\"secrets\": [\"whsec_%s\", \"whsec_%s\"]}".formatted(NEW, OLD))),
                    new CircuitBreakingReceiver(http, 2, CLOCK),
                    CLOCK),
            new OutcomeLog("report-function", CLOCK));

    @BeforeEach
    void storeTheMediaItem() {
        store.put(MediaFixtures.awaitingUpload(ID));
    }

    private void handBack(Message message, Duration wait) {
        handedBack.put(message.id(), wait);
    }

    private List<String> failures(String file) {
        return Invocation.failures(
                handler.handleRequest(Invocation.event(file), Invocation.with(Duration.ofSeconds(20))));
    }

    @AfterEach
    void close() {
        http.close();
        receiver.close();
    }

    @Test
    void deliversAnAnnouncementThatEitherKeyVerifies() {
        assertThat(failures("announcement.json")).isEmpty();

        assertThat(receiver.requests()).singleElement().satisfies(request -> {
            assertThat(request.header("webhook-id")).isEqualTo("7f33746b-21ce-404e-ae02-57296eb62325-1795514421202");
            for (String key : List.of(OLD, NEW)) {
                assertThatNoException().isThrownBy(() -> new Webhook(key).verify(request.body(), signed(request)));
            }
            JsonNode body = EventJson.read(request.body(), JsonNode.class);
            assertThat(body.path("type").asText()).isEqualTo("media.failed");
            assertThat(body.path("timestamp").asText()).isEqualTo("2026-11-24T10:00:21.202154233Z");
            ContractSchema.of("media-ended").check(body.path("data").toString());
        });
    }

    /** The headers by the names that the library expects. */
    private static Map<String, List<String>> signed(LoopbackReceiver.Request request) {
        return Stream.of("webhook-id", "webhook-timestamp", "webhook-signature")
                .collect(Collectors.toMap(name -> name, name -> List.of(request.header(name))));
    }

    @Test
    void aReceiverThatIsGoneIsNotCalledAgain() {
        receiver.react(LoopbackReceiver.responding(410));

        assertThat(failures("announcement.json")).isEmpty();
    }

    @Test
    void theReceiverSetsTheWait() {
        receiver.react(LoopbackReceiver.responding(429, "retry-after", "77"));

        assertThat(failures("announcement.json")).containsExactly("message-one");
        assertThat(handedBack).containsEntry("message-one", Duration.ofSeconds(77));
    }

    @Test
    void aReceiverThatKeepsFailingIsNotCalled() {
        receiver.react(LoopbackReceiver.responding(500));
        failures("announcement.json");
        failures("announcement.json");

        assertThat(failures("announcement.json")).containsExactly("message-one");

        assertThat(receiver.requests()).hasSize(2);
        assertThat(handedBack.get("message-one")).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(31));
    }

    @Test
    void deliversFieldsOfALaterVersionAndLeavesItsStatusesToThatVersion() {
        assertThat(failures("announcement-of-a-later-version.json"))
                .containsExactly("message-unknown", "message-garbage");

        assertThat(receiver.requests())
                .singleElement()
                .satisfies(request -> assertThat(EventJson.read(request.body(), JsonNode.class)
                                .at("/data/priority")
                                .asText())
                        .isEqualTo("high"));
    }

    @Test
    void sendsNothingAboutAMediaItemDeletedWhileItsMessageWaited() {
        store.put(MediaFixtures.tombstone(MediaFixtures.awaitingUpload(ID)));

        assertThat(failures("announcement.json")).isEmpty();
        assertThat(receiver.requests()).isEmpty();
    }
}
