package dev.mediapipeline.media.aws;

import static dev.mediapipeline.media.life.MediaFixtures.NOW;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.life.Abandon;
import dev.mediapipeline.media.life.Accept;
import dev.mediapipeline.media.life.Claim;
import dev.mediapipeline.media.life.Delete;
import dev.mediapipeline.media.life.End;
import dev.mediapipeline.media.life.Expire;
import dev.mediapipeline.media.life.Fail;
import dev.mediapipeline.media.life.Finish;
import dev.mediapipeline.media.life.MediaFixtures;
import dev.mediapipeline.media.life.Release;
import dev.mediapipeline.media.life.Reopen;
import dev.mediapipeline.media.life.Resend;
import dev.mediapipeline.media.life.Transition;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Tests that need the real table: lost responses, other versions, index entries, two updates for one transition. */
class DynamoDbMediaStoreIT {
    private static final DynamoDbClient DYNAMO_DB = Emulators.running().dynamoDb();
    private static final String TABLE = Emulators.running().newMediaTable();
    private static final DynamoDbMediaStore STORE = new DynamoDbMediaStore(DYNAMO_DB, TABLE);
    private static final GroupKey PREVIEW = new GroupKey(
            new MediaId("7f33746b-21ce-404e-ae02-57296eb62325"), "aea3c26163ef49279f0415e27dff404d", "preview");

    @AfterAll
    static void close() {
        DYNAMO_DB.close();
    }

    private static Map<String, AttributeValue> put(Map<String, AttributeValue> item) {
        DYNAMO_DB.putItem(put -> put.tableName(TABLE).item(item));
        return item;
    }

    private static Media given(Media media) {
        put(MediaItem.write(media));
        return media;
    }

    private static Map<String, AttributeValue> item(MediaId id) {
        return DYNAMO_DB
                .getItem(get -> get.tableName(TABLE).key(MediaItem.key(id)).consistentRead(true))
                .item();
    }

    @Test
    void aRefusalOfDynamoDbSaysWhatItWasAbout() {
        assertThatThrownBy(() -> new DynamoDbMediaStore(DYNAMO_DB, "absent").find(PREVIEW.mediaId()))
                .isInstanceOf(TransientException.class)
                .hasMessageContaining("reading media " + PREVIEW.mediaId());
    }

    /** The SDK retries a request without a response, and the second request finds the write of the first. */
    @Test
    void recognisesItsOwnWritesWhenTheirResponseGotLost() {
        var losing = new DynamoDbMediaStore(new LosingResponses(), TABLE);
        Media media = given(MediaFixtures.processing());
        GroupKey group = MediaFixtures.key(media.id(), MediaFixtures.PREVIEW);

        assertThat(losing.apply(new Resend(media, NOW.plusSeconds(900))).applied())
                .isTrue();
        assertThat(losing.apply(new Claim(group, MediaFixtures.lease("a"), NOW)).applied())
                .isTrue();
        var finish = new Finish(
                group, "a", MediaFixtures.renditions(media.id(), MediaFixtures.PREVIEW), MediaFixtures.ENGINE, NOW);
        assertThat(losing.apply(finish).applied()).isTrue();
        Media now = STORE.find(media.id()).orElseThrow();
        assertThat(losing.apply(new Expire(now, new Failure(Failure.OVERDUE, "late"), NOW))
                        .applied())
                .isTrue();
        assertThat(losing.apply(new Delete(media.id(), media.owner(), NOW, Duration.ofDays(14)))
                        .applied())
                .isTrue();

        assertThat(now.progress().resends()).isEqualTo(1);
        assertThat(now.progress().attempts()).isEqualTo(1);
    }

    /** Another delivery reopens and refuses the item between the two updates of this one. */
    @Test
    void reopensNothingThatWasRefusedMeanwhile() {
        Media expired = given(MediaFixtures.failed(Failure.UPLOAD_EXPIRED, MediaFixtures.awaitingUpload()));
        Media refused = MediaFixtures.failed(Failure.CORRUPT, expired);
        var late = new DynamoDbMediaStore(new AfterFirstUpdate(() -> given(refused)), TABLE);

        var accept = new Accept(expired.id(), NOW, MediaFixtures.SOURCE, List.of(MediaFixtures.WEB), NOW);
        assertThat(late.apply(accept).applied()).isFalse();
        assertThat(STORE.find(expired.id())).contains(refused);
    }

    /** The client repeats its request between the two updates of this delivery, so that both miss the item. */
    @Test
    void asksForAnotherAttemptAtAnItemThatWasReopenedMeanwhile() {
        Media expired = given(MediaFixtures.failed(Failure.UPLOAD_EXPIRED, MediaFixtures.awaitingUpload()));
        var reopen = new Reopen(expired.id(), NOW, Duration.ofMinutes(15));
        var late = new DynamoDbMediaStore(new AfterFirstUpdate(() -> STORE.apply(reopen)), TABLE);
        var accept = new Accept(expired.id(), NOW, MediaFixtures.SOURCE, List.of(MediaFixtures.WEB), NOW);

        assertThatThrownBy(() -> late.apply(accept)).isInstanceOf(TransientException.class);
        assertThat(late.apply(accept).applied()).isTrue();
    }

    /** Between the look and the update another worker may have ended the item for good. */
    @Test
    void endsNothingThatFailedForAnotherReasonMeanwhile() {
        Media overdue = given(MediaFixtures.failed(Failure.OVERDUE, MediaFixtures.processing()));
        Media failed = MediaFixtures.failed(Failure.CORRUPT, overdue);
        var late = new DynamoDbMediaStore(new AfterFirstUpdate(() -> given(failed)), TABLE);

        assertThat(late.apply(new End(overdue.id(), null, NOW)).applied()).isFalse();
        assertThat(STORE.find(overdue.id())).contains(failed);
    }

    /** An announced item is no longer in the index; a tombstone is due immediately for its erasure. */
    @Test
    void putsATombstoneIntoTheIndexOfWhatIsDueAndOutOfTheOthers() {
        Media media = given(MediaFixtures.ready().copy().dueAt(null).build());

        STORE.apply(new Delete(media.id(), media.owner(), NOW, Duration.ofDays(14)));

        assertThat(item(media.id()))
                .containsEntry("dueAt", MediaItem.seconds(NOW))
                .containsEntry(
                        "dueShard",
                        AttributeValue.fromS("due#" + media.id().value().charAt(0)))
                .doesNotContainKeys("listedAt", "dayShard", "fileName", "sha256", "source", "plan", "groups");
    }

    /** While two versions run side by side, the earlier one changes only its own attributes. */
    @ParameterizedTest
    @MethodSource("ends")
    void losesNothingThatALaterVersionAdded(Transition end) {
        var later = put(later(Map.of("state", AttributeValue.fromS("PENDING"))));
        assertThat(STORE.apply(new Claim(PREVIEW, MediaFixtures.lease("a"), NOW))
                        .applied())
                .isTrue();

        assertThat(STORE.apply(end).applied()).isTrue();

        var written = new HashMap<>(item(PREVIEW.mediaId()));
        assertThat(group(written, "preview")).containsEntry("priority", AttributeValue.fromS("high"));
        assertThat(group(written, "avif")).isEqualTo(group(later, "avif"));
        var expected = new HashMap<>(later);
        for (String changed : List.of("groups", "updatedAt", "attempts")) {
            written.remove(changed);
            expected.remove(changed);
        }
        assertThat(written).isEqualTo(expected);
    }

    static Stream<Transition> ends() {
        var failure = new Failure(Failure.CORRUPT, "it ends inside its pixels");
        return Stream.of(
                new Finish(PREVIEW, "a", List.of(), "engine-1", NOW),
                new Fail(PREVIEW, "a", failure, NOW),
                new Release(PREVIEW, "a", NOW),
                new Abandon(PREVIEW, "a", "OutOfMemoryError", NOW));
    }

    @Test
    void wantsNothingOfAGroupInAStateOfALaterVersion() {
        var later = put(later(Map.of("state", AttributeValue.fromS("PAUSED"), "until", AttributeValue.fromN("1"))));

        assertThat(STORE.apply(new Claim(PREVIEW, MediaFixtures.lease("a"), NOW))
                        .applied())
                .isFalse();
        assertThat(item(PREVIEW.mediaId())).isEqualTo(later);
    }

    /** The first items had claims without a count; a released claim of this kind was the first. */
    @Test
    void takesOverAClaimWithoutACount() {
        put(later(Map.of(
                "state", AttributeValue.fromS("CLAIMED"),
                "token", AttributeValue.fromS("old"),
                "until", AttributeValue.fromN(String.valueOf(NOW.toEpochMilli() - 1)))));

        STORE.apply(new Release(PREVIEW, "old", NOW));

        assertThat(STORE.apply(new Claim(PREVIEW, MediaFixtures.lease("a"), NOW))
                        .applied())
                .isTrue();
        assertThat(STORE.find(PREVIEW.mediaId()).orElseThrow().group("preview"))
                .contains(new GroupState.Claimed(MediaFixtures.lease("a")));
    }

    /** The sample of a future version, with this state of the group preview and an additional priority. */
    private static Map<String, AttributeValue> later(Map<String, AttributeValue> state) {
        var item = new HashMap<>(SampleItem.read(ContractSchema.sample("next", "media-item")));
        var preview = new HashMap<>(state);
        preview.put("priority", AttributeValue.fromS("high"));
        var groups = new HashMap<>(requireNonNull(item.get("groups")).m());
        groups.put("preview", AttributeValue.fromM(preview));
        item.put("groups", AttributeValue.fromM(groups));
        return item;
    }

    private static Map<String, AttributeValue> group(Map<String, AttributeValue> item, String name) {
        return requireNonNull(requireNonNull(item.get("groups")).m().get(name)).m();
    }

    /** The table with every update sent twice. */
    private static final class LosingResponses extends Forwarding {
        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            DYNAMO_DB.updateItem(request);
            return DYNAMO_DB.updateItem(request);
        }
    }

    /** The table with an action after the first update. */
    private static final class AfterFirstUpdate extends Forwarding {
        private final Runnable action;
        private boolean first = true;

        AfterFirstUpdate(Runnable action) {
            this.action = action;
        }

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            try {
                return DYNAMO_DB.updateItem(request);
            } finally {
                if (first) {
                    first = false;
                    action.run();
                }
            }
        }
    }

    private abstract static class Forwarding implements DynamoDbClient {
        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // It has nothing to close.
        }
    }
}
