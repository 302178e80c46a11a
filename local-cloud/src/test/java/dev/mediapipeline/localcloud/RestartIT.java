package dev.mediapipeline.localcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** Tests the state that a local cloud with a state folder keeps from one run to the next. */
class RestartIT {
    private static final String BUCKET = "probe-uploads-000000000000";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void keepsMessagesObjectsItemsCheckpointsSecretsAndKeys() throws Exception {
        String generated;
        String keySet;
        try (var probe = start()) {
            probe.send("KeptQueue", "kept");
            probe.send("KeptQueue", "in flight");
            var taken = probe.receive("KeptQueue").body();
            assertThat(taken).isIn("kept", "in flight");
            probe.aws.s3().putObject(r -> r.bucket(BUCKET).key("object"), RequestBody.fromString("bytes"));
            probe.put("item-table", "before");
            probe.awaitEvents(events -> !probe.events("{\"S\":\"before\"}").isEmpty()
                    && !probe.events("ObjectCreated:Put").isEmpty());
            generated = probe.cloud.secrets().value("ProbeSecret");
            keySet = probe.cloud.issuer().keySet();
            assertThatThrownBy(this::start)
                    .isInstanceOf(LocalCloudException.class)
                    .hasMessageContaining("Another local cloud is running on");
            var port = URI.create(probe.cloud.endpoints().api()).getPort();
            assertThatThrownBy(() -> Probe.start(
                            folder,
                            options -> options.withStateFolder(folder.resolve("state"))
                                    .withBasePort(port)))
                    .hasMessageContaining("Another local cloud is running on")
                    .hasMessageContaining("stop it first");
        }
        try (var probe = start()) {
            assertThat(java.util.List.of(
                            probe.receive("KeptQueue").body(),
                            probe.receive("KeptQueue").body()))
                    .containsExactlyInAnyOrder("kept", "in flight");
            assertThat(probe.aws
                            .s3()
                            .getObjectAsBytes(r -> r.bucket(BUCKET).key("object"))
                            .asUtf8String())
                    .isEqualTo("bytes");
            assertThat(probe.cloud.secrets().value("ProbeSecret"))
                    .isEqualTo(generated)
                    .hasSize(20);
            assertThat(probe.cloud.issuer().keySet()).isEqualTo(keySet);
            probe.put("item-table", "after");
            probe.awaitEvents(events -> !probe.events("{\"S\":\"after\"}").isEmpty());
            assertThat(probe.events("{\"S\":\"before\"}")).hasSize(1);
            assertThat(probe.events("s3:TestEvent")).hasSize(1);
        }
    }

    @Test
    void startsDynamoDbLocalAgainWithItsStateWhenItIsKilled() throws Exception {
        var reports = new CopyOnWriteArrayList<String>();
        try (var probe = Probe.start(
                folder,
                options -> options.withStateFolder(folder.resolve("state")).withReports(reports::add))) {
            for (var round = 0; round < 2; round++) {
                var before = "before " + round;
                probe.put("item-table", before);
                dynamoDbLocal().destroyForcibly();
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(probe.aws
                                        .dynamodb()
                                        .getItem(r -> r.tableName("item-table")
                                                .key(Map.of("pk", AttributeValue.fromS(before))))
                                        .hasItem())
                                .isTrue());
                var after = "after " + round;
                probe.put("item-table", after);
                probe.awaitEvents(events -> !probe.events("{\"S\":\"%s\"}".formatted(before))
                                .isEmpty()
                        && !probe.events("{\"S\":\"%s\"}".formatted(after)).isEmpty());
            }
        }
        assertThat(reports).anySatisfy(report -> assertThat(report).contains("DynamoDB Local ended", "restarting it"));
    }

    private static ProcessHandle dynamoDbLocal() {
        return ProcessHandle.current()
                .children()
                .filter(process -> String.join(" ", process.info().arguments().orElse(new String[0]))
                        .contains("ServerRunner"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesATableWithOtherIndexesThanTheTemplates() throws Exception {
        try (var probe = start()) {
            var attribute = AttributeDefinition.builder().attributeName("other").attributeType("S");
            var index = CreateGlobalSecondaryIndexAction.builder()
                    .indexName("byOther")
                    .keySchema(KeySchemaElement.builder()
                            .attributeName("other")
                            .keyType("HASH")
                            .build())
                    .projection(p -> p.projectionType("ALL"));
            var update = GlobalSecondaryIndexUpdate.builder().create(index.build());
            probe.aws
                    .dynamodb()
                    .updateTable(r -> r.tableName("quiet-table")
                            .attributeDefinitions(attribute.build())
                            .globalSecondaryIndexUpdates(update.build()));
        }
        assertThatThrownBy(this::start)
                .isInstanceOf(LocalCloudException.class)
                .hasMessageContaining("quiet-table")
                .hasMessageContaining("[byColour, byOther] instead of [byColour]")
                .hasMessageContaining("--fresh");
    }

    private Probe start() throws java.io.IOException {
        return Probe.start(folder, options -> options.withStateFolder(folder.resolve("state")));
    }
}
