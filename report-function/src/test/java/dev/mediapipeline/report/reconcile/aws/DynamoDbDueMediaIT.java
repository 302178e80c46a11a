package dev.mediapipeline.report.reconcile.aws;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.report.aws.DynamoDbMediaLookup;
import dev.mediapipeline.report.aws.MediaItems;
import dev.mediapipeline.report.erase.aws.DynamoDbTombstones;
import dev.mediapipeline.report.reconcile.DueMedia;
import dev.mediapipeline.report.reconcile.DueMediaContractTest;
import dev.mediapipeline.report.reconcile.Reconciling;
import dev.mediapipeline.report.reconcile.StuckMedia;
import dev.mediapipeline.report.webhook.aws.DynamoDbErasures;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The index and the items belong together: what is written to one is seen in the other. */
class DynamoDbDueMediaIT extends DueMediaContractTest {
    private final DynamoDbClient dynamoDb = Emulators.running().dynamoDb();
    private final String table = Emulators.running().newMediaTable();
    private final DynamoDbMediaLookup lookup = new DynamoDbMediaLookup(
            new MediaItems(dynamoDb, table, wait -> assertThat(wait).isZero()));

    @Override
    protected DueMedia due() {
        return new DynamoDbDueMedia(dynamoDb, table);
    }

    @Override
    protected void given(Media media) {
        put(MediaItem.write(media));
    }

    private void put(Map<String, AttributeValue> item) {
        dynamoDb.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    protected Optional<Media> found(MediaId id) {
        return new MediaTable(dynamoDb, table).find(id);
    }

    @Override
    protected boolean isDue(MediaId id) {
        return due(Reconciling.LATER, 100).contains(id);
    }

    /** Nothing keeps two runs from looking at the same item at once. */
    @Test
    void countsOneTryOfTwoRunsAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                Media seen = StuckMedia.processing(StuckMedia.PENDING, StuckMedia.PENDING);
                given(seen);
                Callable<Boolean> first = () -> due().renew(seen, Reconciling.LATER.plusSeconds(1));
                Callable<Boolean> second = () -> due().renew(seen, Reconciling.LATER.plusSeconds(2));

                List<Boolean> counted = threads.invokeAll(List.of(first, second)).stream()
                        .map(Future::resultNow)
                        .toList();

                assertThat(counted).containsExactlyInAnyOrder(true, false);
                assertThat(found(seen.id()).orElseThrow().progress().resends()).isEqualTo(1);
            }
        }
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

    /** The SDK sends again what was not answered, and the second request meets the write of the first. */
    @Test
    void recognisesItsOwnWritesWhenTheirResponseGotLost() {
        var due = new DynamoDbDueMedia(losingResponses(), table);
        Media resent = StuckMedia.processing(StuckMedia.PENDING, StuckMedia.PENDING);
        Media failed = StuckMedia.processing(StuckMedia.PENDING, StuckMedia.PENDING);
        given(resent);
        given(failed);

        assertThat(due.renew(resent, Reconciling.LATER)).isTrue();
        assertThat(found(resent.id()).orElseThrow().progress().resends()).isEqualTo(1);
        assertThat(due.giveUp(failed, new Failure(Failure.OVERDUE, "late"), Reconciling.LATER))
                .isTrue();
    }

    @Test
    void takesNoWriteOfAnotherRunForItsOwn() {
        Media media = StuckMedia.processing(StuckMedia.PENDING, StuckMedia.PENDING);
        given(media);

        assertThat(due().renew(media, Reconciling.LATER)).isTrue();
        assertThat(due().renew(media, Reconciling.LATER)).isFalse();
    }

    private DynamoDbClient losingResponses() {
        return (DynamoDbClient) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (proxy, method, arguments) -> {
                    try {
                        if (method.getName().equals("updateItem")) {
                            method.invoke(dynamoDb, arguments);
                        }
                        return method.invoke(dynamoDb, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
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

    @Test
    void notesAnErasureAndLooksAtTheTombstoneAgainAtItsDeadline() {
        Media media = StuckMedia.renewed(Reconciling.LATER.plusSeconds(1), StuckMedia.deleted());
        var item = new HashMap<>(MediaItem.write(media));
        item.put("dueAt", MediaItem.seconds(StuckMedia.CREATED));
        put(item);
        var tombstones = new DynamoDbTombstones(new MediaTable(dynamoDb, table));
        assertThat(isDue(media.id())).isTrue();

        tombstones.erased(media, Reconciling.LATER);
        tombstones.erased(media, Reconciling.LATER.plusSeconds(9));

        assertThat(found(media.id()).orElseThrow().progress().erasedAt()).isEqualTo(Reconciling.LATER);
        assertThat(isDue(media.id())).isFalse();
        assertThat(due(media.deadline(), 100)).containsExactly(media.id());
    }

    @Test
    void notesNoErasureOfWhatIsNoTombstone() {
        Media media = StuckMedia.awaitingUpload();
        given(media);
        var tombstones = new DynamoDbTombstones(new MediaTable(dynamoDb, table));

        tombstones.erased(media, Reconciling.LATER);
        tombstones.erased(StuckMedia.deleted(), Reconciling.LATER);

        assertThat(found(media.id())).contains(media);
    }

    @Test
    void knowsWhatIsErased() {
        Media alive = StuckMedia.awaitingUpload();
        Media deleted = StuckMedia.deleted();
        given(alive);
        given(deleted);
        var erasures = new DynamoDbErasures(new MediaTable(dynamoDb, table));

        assertThat(erasures.isErased(alive.id())).isFalse();
        assertThat(erasures.isErased(deleted.id())).isTrue();
        assertThat(erasures.isErased(MediaId.random())).isTrue();
    }
}
