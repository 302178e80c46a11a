package dev.mediapipeline.media.aws;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.aws.UpdateResult.Applied;
import dev.mediapipeline.media.aws.UpdateResult.Rejected;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class MediaTableIT {
    private static final Map<String, AttributeValue> ITEM = SampleItem.read(ContractSchema.sample("v1", "media-item"));
    private static final Media MEDIA = MediaItem.read(ITEM);

    private final DynamoDbClient dynamoDb = Emulators.running().dynamoDb();
    private final String name = Emulators.running().newMediaTable();
    private final MediaTable table = new MediaTable(dynamoDb, name);

    @BeforeEach
    void keepTheSample() {
        dynamoDb.putItem(put -> put.tableName(name).item(ITEM));
    }

    private static MediaUpdate ifStatus(MediaStatus expected) {
        return MediaUpdate.onlyIf(MEDIA.id(), "#status = :expected").bind(":expected", MediaItem.status(expected));
    }

    @Test
    void findsWhatWasWritten() {
        assertThat(table.find(MEDIA.id())).contains(MEDIA);
        assertThat(table.find(MediaId.random())).isEmpty();
    }

    @Test
    void anUpdateWhoseConditionHoldsGivesTheWholeItem() {
        var update = ifStatus(MediaStatus.PROCESSING)
                .set("#groups.#web", MediaItem.state(new GroupState.Pending()))
                .set("#status", MediaItem.status(MediaStatus.FAILED));

        assertThat(table.update(update)).isInstanceOfSatisfying(Applied.class, applied -> {
            assertThat(applied.media().status()).isEqualTo(MediaStatus.FAILED);
            assertThat(applied.media().groups()).containsEntry("web", new GroupState.Pending());
            assertThat(applied.media().groups().get("preview"))
                    .isEqualTo(MEDIA.groups().get("preview"));
        });
    }

    @Test
    void anUpdateWhoseConditionDoesNotHoldChangesNothing() {
        var update = ifStatus(MediaStatus.READY).set("#status", MediaItem.status(MediaStatus.FAILED));

        assertThat(table.update(update)).isEqualTo(new Rejected(Optional.of(MEDIA)));
        assertThat(table.find(MEDIA.id())).contains(MEDIA);
    }

    @Test
    void anUpdateCountsAndRemoves() {
        var update = ifStatus(MediaStatus.PROCESSING).count("#attempts").remove("#fileName", "#announcedAt");

        table.update(update);
        table.update(update);

        assertThat(table.find(MEDIA.id())).hasValueSatisfying(media -> {
            assertThat(media.progress().attempts()).isEqualTo(2);
            assertThat(media.declaration().fileName()).isNull();
        });
    }

    @Test
    void anUpdateLosesNothingThatALaterVersionAdded() {
        var later = SampleItem.read(ContractSchema.sample("next", "media-item"));
        dynamoDb.putItem(put -> put.tableName(name).item(later));

        table.update(ifStatus(MediaStatus.PROCESSING)
                .state("#groups.#preview", new GroupState.Pending())
                .count("#attempts"));

        var written = new HashMap<>(dynamoDb.getItem(get -> get.tableName(name).key(MediaItem.key(MEDIA.id())))
                .item());
        assertThat(written.remove("attempts")).isEqualTo(AttributeValue.fromN("1"));
        var groups = new HashMap<>(requireNonNull(later.get("groups")).m());
        groups.put(
                "preview",
                AttributeValue.fromM(
                        Map.of("state", AttributeValue.fromS("PENDING"), "priority", AttributeValue.fromS("high"))));
        var expected = new HashMap<>(later);
        expected.put("groups", AttributeValue.fromM(groups));
        assertThat(written).isEqualTo(expected);
    }

    @Test
    void anUpdateOfNothingIsRejected() {
        var update = MediaUpdate.onlyIf(MediaId.random(), "attribute_exists(#pk)")
                .set("#status", MediaItem.status(MediaStatus.FAILED));

        assertThat(table.update(update)).isEqualTo(new Rejected(Optional.empty()));
    }

    @Test
    void aRefusalOfDynamoDbSaysWhatItWasAbout() {
        assertThatThrownBy(() -> new MediaTable(dynamoDb, "absent").find(MEDIA.id()))
                .isInstanceOf(TransientException.class)
                .hasMessageContaining("reading media " + MEDIA.id());
    }
}
