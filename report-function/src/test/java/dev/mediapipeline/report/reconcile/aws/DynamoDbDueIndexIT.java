package dev.mediapipeline.report.reconcile.aws;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.report.aws.DynamoDbMediaLookup;
import dev.mediapipeline.report.aws.MediaItems;
import dev.mediapipeline.report.reconcile.Reconciling;
import dev.mediapipeline.report.reconcile.StuckMedia;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tests the index together with the items: a write to an item is visible in the index. */
class DynamoDbDueIndexIT {
    private final DynamoDbClient dynamoDb = Emulators.running().dynamoDb();
    private final String table = Emulators.running().newMediaTable();
    private final DynamoDbMediaLookup lookup = new DynamoDbMediaLookup(
            new MediaItems(dynamoDb, table, wait -> assertThat(wait).isZero()));

    private void given(Media media) {
        put(MediaItem.write(media));
    }

    private void put(Map<String, AttributeValue> item) {
        dynamoDb.putItem(put -> put.tableName(table).item(item));
    }

    private List<MediaId> due(Instant time, int page) {
        var ids = new ArrayList<MediaId>();
        new DynamoDbDueIndex(dynamoDb, table, page).dueBy(time).forEachRemaining(ids::addAll);
        return ids;
    }

    @Test
    void listsWhatIsDueOnceAndTheOldestOfAPartFirst() {
        List<Media> items =
                Stream.generate(StuckMedia::awaitingUpload).limit(60).toList();
        for (int item = 0; item < items.size(); item++) {
            var written = new HashMap<>(MediaItem.write(items.get(item)));
            written.put("dueAt", MediaItem.seconds(Reconciling.LATER.minusSeconds(item * 7919 % 60)));
            put(written);
        }
        var notYet = new HashMap<>(MediaItem.write(StuckMedia.awaitingUpload()));
        notYet.put("dueAt", MediaItem.seconds(Reconciling.LATER.plusSeconds(1)));
        put(notYet);

        List<MediaId> due = due(Reconciling.LATER, 2);

        assertThat(due)
                .containsExactlyInAnyOrderElementsOf(
                        items.stream().map(Media::id).toList());
        assertThat(due.stream()
                        .filter(id ->
                                id.value().charAt(0) == due.getFirst().value().charAt(0)))
                .isSortedAccordingTo(comparing(this::dueAt));
    }

    private Instant dueAt(MediaId id) {
        var item = dynamoDb.getItem(get -> get.tableName(table).key(MediaItem.key(id)))
                .item();
        return Instant.ofEpochSecond(Long.parseLong(
                item.getOrDefault("dueAt", AttributeValue.fromN("0")).n()));
    }

    @Test
    void findsMoreItemsThanOneCallGives() {
        List<Media> items =
                Stream.generate(StuckMedia::awaitingUpload).limit(130).toList();
        items.forEach(this::given);
        var ids = new ArrayList<>(items.stream().map(Media::id).toList());
        ids.addAll(ids.subList(0, 5));
        ids.add(MediaId.random());

        var found = lookup.find(ids);

        assertThat(found).hasSize(130);
        assertThat(items).allSatisfy(media -> assertThat(found.get(media.id())).contains(media));
    }

    @Test
    void findsTheNeighboursOfAnItemThatItCannotRead() {
        Media readable = StuckMedia.awaitingUpload();
        Media broken = StuckMedia.awaitingUpload();
        given(readable);
        var item = new HashMap<>(MediaItem.write(broken));
        item.remove("owner");
        put(item);

        var found = lookup.find(List.of(broken.id(), readable.id()));

        assertThat(found)
                .containsEntry(readable.id(), Optional.of(readable))
                .containsEntry(broken.id(), Optional.empty());
    }

    @Test
    void findsNothingForNothing() {
        assertThat(lookup.find(List.of())).isEmpty();
    }

    @Test
    void anEntryOfNoMediaItemKeepsNoneBack() {
        Media media = StuckMedia.awaitingUpload();
        given(media);
        for (String key : List.of("MEDIA#no-id", "x")) {
            put(Map.of(
                    "pk", AttributeValue.fromS(key),
                    "dueShard", AttributeValue.fromS("due#" + media.id().value().charAt(0)),
                    "dueAt", MediaItem.seconds(StuckMedia.CREATED)));
        }

        assertThat(due(Reconciling.LATER, 100)).containsExactly(media.id());
    }
}
