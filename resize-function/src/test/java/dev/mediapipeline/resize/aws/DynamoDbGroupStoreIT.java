package dev.mediapipeline.resize.aws;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.media.aws.SampleItem;
import dev.mediapipeline.media.aws.UpdateResult;
import dev.mediapipeline.resize.Claim;
import dev.mediapipeline.resize.GroupStore;
import dev.mediapipeline.resize.GroupStoreContractTest;
import dev.mediapipeline.resize.SampleMedia;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbGroupStoreIT extends GroupStoreContractTest {
    /** Of the sample's source. */
    private static final String ETAG = "aea3c26163ef49279f0415e27dff404d";

    private static final DynamoDbClient DYNAMO_DB = Emulators.running().dynamoDb();
    private static final String NAME = Emulators.running().newMediaTable();
    private static final MediaTable TABLE = new MediaTable(DYNAMO_DB, NAME);

    @AfterAll
    static void close() {
        DYNAMO_DB.close();
    }

    @Override
    protected GroupStore store() {
        return new DynamoDbGroupStore(TABLE);
    }

    @Override
    protected void given(Media media) {
        DYNAMO_DB.putItem(put -> put.tableName(NAME).item(MediaItem.write(media)));
    }

    @Override
    protected Media found(MediaId id) {
        return TABLE.find(id).orElseThrow();
    }

    /** Once announced, an item is out of the index; the one that ends again has to be announced again. */
    @Test
    void isDueAgainWhenItEndsAfterItWasGivenUp() {
        Media ended = announced();

        store().end(ended.id(), Optional.empty(), SampleMedia.NOW);

        assertThat(item(ended.id()))
                .containsEntry("dueAt", MediaItem.seconds(SampleMedia.NOW))
                .containsEntry(
                        "dueShard",
                        AttributeValue.fromS("due#" + ended.id().value().charAt(0)));
    }

    /** While two versions run side by side, the earlier one changes what is its own and nothing else. */
    @ParameterizedTest
    @MethodSource("ends")
    void losesNothingThatALaterVersionAdded(Consumer<ResizeRequested> end, Map<String, AttributeValue> ended) {
        var later = later(Map.of("state", AttributeValue.fromS("PENDING")));
        var request = SampleMedia.request(MediaItem.id(later), ETAG, SampleMedia.PREVIEW);

        assertThat(claim(request)).isInstanceOf(Claim.Granted.class);
        end.accept(request);

        var expected = new HashMap<>(later);
        expected.put("attempts", AttributeValue.fromN("1"));
        expected.put("updatedAt", MediaItem.time(SampleMedia.NOW));
        expected.put("groups", groups(later, ended));
        assertThat(item(request.mediaId())).isEqualTo(expected);
    }

    static Stream<Arguments> ends() {
        var failure = new Failure(Failure.CORRUPT, "it ends inside its pixels");
        var store = new DynamoDbGroupStore(TABLE);
        return Stream.of(
                arguments(
                        (Consumer<ResizeRequested>) request -> store.finish(request, "a", List.of(), SampleMedia.NOW),
                        ended(MediaItem.state(new GroupState.Done(List.of())).m())),
                arguments(
                        (Consumer<ResizeRequested>) request -> store.fail(request, "a", failure, SampleMedia.NOW),
                        ended(MediaItem.state(new GroupState.Failed(failure)).m())),
                arguments(
                        (Consumer<ResizeRequested>) request -> store.release(request, "a", SampleMedia.NOW),
                        Map.of("state", AttributeValue.fromS("PENDING"), "claims", AttributeValue.fromN("0"))));
    }

    /** The state with what is noted about the claim that ended it. */
    private static Map<String, AttributeValue> ended(Map<String, AttributeValue> state) {
        var entry = new HashMap<>(state);
        entry.put("claims", AttributeValue.fromN("1"));
        entry.put("endedBy", AttributeValue.fromS("a"));
        return entry;
    }

    /** A claim of the version before has no count; what this version gives back of it was the first. */
    @Test
    void takesOverAClaimOfTheVersionBefore() {
        var later = later(Map.of(
                "state", AttributeValue.fromS("CLAIMED"),
                "token", AttributeValue.fromS("old"),
                "until", AttributeValue.fromN(String.valueOf(SampleMedia.NOW.toEpochMilli() - 1))));
        var request = SampleMedia.request(MediaItem.id(later), ETAG, SampleMedia.PREVIEW);

        store().release(request, "old", SampleMedia.NOW);
        assertThat(claim(request)).isInstanceOf(Claim.Granted.class);

        assertThat(found(request.mediaId()).groups())
                .containsEntry("preview", new GroupState.Claimed("a", SampleMedia.NOW.plusSeconds(60)));
    }

    @Test
    void wantsNothingOfAGroupInAStateOfALaterVersion() {
        var later = later(Map.of("state", AttributeValue.fromS("PAUSED"), "until", AttributeValue.fromN("1")));

        assertThat(claim(SampleMedia.request(MediaItem.id(later), ETAG, SampleMedia.PREVIEW)))
                .isEqualTo(new Claim.Obsolete());

        assertThat(item(MediaItem.id(later))).isEqualTo(later);
    }

    private Claim claim(ResizeRequested request) {
        Instant now = SampleMedia.NOW;
        return store().claim(request, "a", now, now.plusSeconds(60));
    }

    /** The sample of a next version, with that state of the group preview. */
    private static Map<String, AttributeValue> later(Map<String, AttributeValue> state) {
        var item = new HashMap<>(SampleItem.read(ContractSchema.sample("next", "media-item")));
        item.put("groups", groups(item, state));
        DYNAMO_DB.putItem(put -> put.tableName(NAME).item(item));
        return item;
    }

    /** The groups of the item with that state of preview, to which the next version has added a priority. */
    private static AttributeValue groups(Map<String, AttributeValue> item, Map<String, AttributeValue> state) {
        var preview = new HashMap<>(state);
        preview.put("priority", AttributeValue.fromS("high"));
        var groups = new HashMap<>(requireNonNull(item.get("groups")).m());
        groups.put("preview", AttributeValue.fromM(preview));
        return AttributeValue.fromM(groups);
    }

    /** Between the look and the update another worker may have reopened the item, and it may have failed for good. */
    @Test
    void reopensNothingThatFailedForAnotherReasonMeanwhile() {
        Media failed = SampleMedia.with(
                MediaStatus.FAILED,
                new Failure(Failure.CORRUPT, "it ends inside its pixels"),
                SampleMedia.processing());
        given(failed);
        var request = SampleMedia.request(failed, SampleMedia.PREVIEW);

        assertThat(claim(request)).isEqualTo(new Claim.Obsolete());
        assertThat(TABLE.update(GroupUpdates.endOverdue(failed.id(), Optional.empty(), SampleMedia.NOW)))
                .isEqualTo(new UpdateResult.Rejected(Optional.of(failed)));
    }

    private static Media announced() {
        Media media = SampleMedia.overdue(SampleMedia.processing());
        var item = new HashMap<>(MediaItem.write(media));
        item.keySet().removeAll(List.of("dueShard", "dueAt"));
        DYNAMO_DB.putItem(put -> put.tableName(NAME).item(item));
        return media;
    }

    private static Map<String, AttributeValue> item(MediaId id) {
        return DYNAMO_DB
                .getItem(get -> get.tableName(NAME).key(MediaItem.key(id)))
                .item();
    }
}
