package dev.mediapipeline.media.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Lease;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.RenditionKey;
import dev.mediapipeline.media.Source;
import dev.mediapipeline.media.life.Accept;
import dev.mediapipeline.media.life.Claim;
import dev.mediapipeline.media.life.Delete;
import dev.mediapipeline.media.life.End;
import dev.mediapipeline.media.life.Finish;
import dev.mediapipeline.media.life.GiveUp;
import dev.mediapipeline.media.life.MarkAnnounced;
import dev.mediapipeline.media.life.MarkErased;
import dev.mediapipeline.media.life.MediaFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tests items as version 1 stored them, captured from its own writes: each is processed to its end, and deleted. */
class EarlierItemsIT {
    private static final Instant NOW = Instant.parse("2026-11-24T13:00:00Z");
    private static final Source SOURCE = new Source(
            "aea3c26163ef49279f0415e27dff404d", "0055AED6DCD90281E5", 3124229, ImageFormat.JPEG, 4000, 3000, 1);
    private static final String ENGINE = "libvips-8.18.7";

    private static final DynamoDbClient DYNAMO_DB = Emulators.running().dynamoDb();
    private static final String TABLE = Emulators.running().newMediaTable();
    private final DynamoDbMediaStore store = new DynamoDbMediaStore(DYNAMO_DB, TABLE);

    @AfterAll
    static void close() {
        DYNAMO_DB.close();
    }

    private Media stored(String name) {
        Map<String, AttributeValue> item = SampleItem.read(ContractSchema.sample("v1", "items/" + name));
        DYNAMO_DB.putItem(put -> put.tableName(TABLE).item(item));
        return store.find(MediaItem.id(item)).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "awaiting-upload",
                "awaiting-upload-resent",
                "failed-upload-expired-announced",
                "processing",
                "processing-claimed",
                "processing-one-done",
                "processing-abandoned",
                "processing-all-done",
                "failed-overdue-announced"
            })
    void isMadeAndEnds(String name) {
        Media media = stored(name);
        var accept = new Accept(media.id(), NOW, SOURCE, List.of(MediaFixtures.PREVIEW, MediaFixtures.WEB), NOW);
        assertThat(store.apply(accept).applied()).isEqualTo(media.isUndecided());
        now(media).plan().forEach(group -> makeUnlessMade(media, group));
        End.of(now(media), NOW).ifPresent(store::apply);

        Media ready = now(media);
        assertThat(ready.status()).isEqualTo(MediaStatus.READY);
        assertThat(ready.source()).isEqualTo(SOURCE);
        ready.plan()
                .forEach(group ->
                        assertThat(ready.renditions().get(group.name())).isEqualTo(made(media, group)));
        assertThat(store.apply(new MarkAnnounced(ready, NOW)).applied()).isTrue();
        deleted(media);
    }

    private void makeUnlessMade(Media media, RenditionGroup group) {
        if (now(media).group(group.name()).orElseThrow().ended()) {
            return;
        }
        var key = new GroupKey(media.id(), SOURCE.etag(), group.name());
        var claim = new Claim(key, Lease.until(NOW.plusSeconds(60)), NOW);
        assertThat(store.apply(claim).applied()).isTrue();
        assertThat(store.apply(new Finish(key, claim.lease().token(), made(media, group), ENGINE, NOW))
                        .applied())
                .isTrue();
    }

    /** The renditions of a group, with the values of the captured items. */
    private static List<Rendition> made(Media media, RenditionGroup group) {
        var key = new GroupKey(media.id(), SOURCE.etag(), group.name());
        return group.renditions().stream()
                .map(spec -> new Rendition(
                        spec.name(),
                        spec.format(),
                        spec.width(),
                        spec.height() == null ? spec.width() * 3 / 4 : spec.height(),
                        spec.width() * 97L,
                        RenditionKey.of(key, spec, ENGINE)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ready", "ready-told", "ready-announced", "failed-refused", "failed-corrupt"})
    void isAnnouncedOnceAndDeleted(String name) {
        Media media = stored(name);

        boolean isNew = media.progress().announcedAt() == null;
        assertThat(store.apply(new MarkAnnounced(media, NOW)).applied()).isEqualTo(isNew);
        assertThat(now(media).progress().announcedAt()).isNotNull();
        deleted(media);
    }

    @ParameterizedTest
    @ValueSource(strings = "processing-exhausted")
    void isGivenUp(String name) {
        Media media = stored(name);
        var key = new GroupKey(media.id(), SOURCE.etag(), "preview");

        assertThat(store.apply(new GiveUp(key, new Failure(Failure.GAVE_UP, "it is enough"), NOW))
                        .applied())
                .isTrue();
        assertThat(now(media).group("preview").orElseThrow()).isInstanceOf(GroupState.Failed.class);
        deleted(media);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "deleted-erased"})
    void isErasedOnceAndGone(String name) {
        Media media = stored(name);

        boolean isNew = media.progress().erasedAt() == null;
        assertThat(store.apply(new MarkErased(media.id(), NOW)).applied()).isEqualTo(isNew);
        assertThat(store.remove(now(media))).isTrue();
    }

    private Media now(Media media) {
        return store.find(media.id()).orElseThrow();
    }

    /** Nothing of the item's earlier form remains on the tombstone. */
    private void deleted(Media media) {
        var delete = new Delete(media.id(), media.owner(), NOW, Duration.ofDays(14));
        assertThat(store.apply(delete).applied()).isTrue();
        assertThat(DYNAMO_DB
                        .getItem(get -> get.tableName(TABLE).key(MediaItem.key(media.id())))
                        .item())
                .containsOnlyKeys(
                        "pk",
                        "schemaVersion",
                        "mediaId",
                        "owner",
                        "status",
                        "createdAt",
                        "updatedAt",
                        "deadline",
                        "dueShard",
                        "dueAt",
                        "correlationId",
                        "contentType",
                        "contentLength");
    }
}
