package dev.mediapipeline.report.orphans;

import static dev.mediapipeline.report.reconcile.Reconciling.LATER;
import static dev.mediapipeline.report.reconcile.StuckMedia.DEADLINE;
import static dev.mediapipeline.report.reconcile.StuckMedia.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.report.reconcile.InMemoryTable;
import dev.mediapipeline.report.reconcile.Reconciling;
import dev.mediapipeline.report.reconcile.StuckMedia;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindOrphansTest {
    private static final Instant OLD = LATER.minus(Duration.ofDays(1)).minusSeconds(1);

    private final InMemoryTable table = new InMemoryTable();
    private final InMemoryStoredObjects objects = new InMemoryStoredObjects();
    private final InMemoryOrphanList list = new InMemoryOrphanList();
    private final FindOrphans findOrphans = new FindOrphans(objects, table, list, Reconciling.CLOCK);

    private Orphans find() {
        return findOrphans.find(LATER, () -> Duration.ofMinutes(4));
    }

    private void putAllOf(MediaId id) {
        objects.putUpload(id.value(), OLD);
        objects.putRendition(id + "/web/w800-0.webp", OLD);
        objects.putRendition(id + "/manifest.json", OLD);
    }

    @Test
    void countsAndStoresObjectsWithoutAnItem() {
        putAllOf(table.put(StuckMedia.processing(PENDING, PENDING)).id());
        MediaId orphan = MediaId.random();
        putAllOf(orphan);
        objects.putUpload("red flower.jpg", OLD);
        objects.putRendition("stray.txt", OLD);

        Orphans found = find();

        assertThat(found.computedAt()).isEqualTo(LATER);
        assertThat(found.complete()).isTrue();
        assertThat(found.uploads()).isEqualTo(2);
        assertThat(found.renditions()).isEqualTo(3);
        assertThat(found.examples())
                .containsExactlyInAnyOrder(
                        orphan.value(),
                        "red flower.jpg",
                        orphan + "/manifest.json",
                        orphan + "/web/w800-0.webp",
                        "stray.txt");
        assertThat(list.stored()).containsExactly(found);
    }

    @Test
    void countsObjectsOfASweptTombstoneOnly() {
        Media swept = table.put(StuckMedia.deleted());
        putAllOf(swept.id());
        putAllOf(table.put(StuckMedia.renewed(LATER, StuckMedia.deleted())).id());

        Orphans found = find();

        assertThat(found.uploads()).isEqualTo(1);
        assertThat(found.renditions()).isEqualTo(2);
        assertThat(found.examples())
                .allSatisfy(key -> assertThat(key).startsWith(swept.id().value()));
        assertThat(swept.deadline()).isEqualTo(DEADLINE);
    }

    @Test
    void ignoresObjectsYoungerThanADay() {
        MediaId orphan = MediaId.random();
        objects.putUpload(orphan.value(), OLD.plusSeconds(1));
        objects.putRendition(orphan + "/manifest.json", OLD.plusSeconds(1));

        assertThat(find()).isEqualTo(new Orphans(LATER, true, 0, 0, List.of(), null));
    }

    @Test
    void ignoresObjectsOfAnUnreadableItem() {
        Media media = table.put(StuckMedia.awaitingUpload());
        table.makeUnreadable(media.id());
        putAllOf(media.id());

        assertThat(find().uploads() + find().renditions()).isZero();
    }

    @Test
    void namesAtMostTwentyExamples() {
        for (int orphan = 0; orphan < 25; orphan++) {
            objects.putUpload("stray-" + orphan, OLD);
        }

        assertThat(find().uploads()).isEqualTo(25);
        assertThat(find().examples()).hasSize(20);
    }

    @Test
    void isIncompleteWithoutAnyTime() {
        putAllOf(MediaId.random());

        Orphans found = findOrphans.find(null, () -> Duration.ofSeconds(19));

        assertThat(found).isEqualTo(new Orphans(LATER, false, 0, 0, List.of(), Orphans.Position.START));
        assertThat(list.stored()).containsExactly(found);
    }

    /** Makes a run with time for this many pages or prefixes. */
    private Orphans findWithTimeFor(int looks) {
        var left = new int[] {looks};
        return findOrphans.find(LATER, () -> Duration.ofSeconds(left[0]-- > 0 ? 20 : 19));
    }

    @Test
    void continuesWhereItRanOutOfTime() {
        var orphans = Stream.generate(MediaId::random).limit(7).toList();
        orphans.forEach(this::putAllOf);

        Orphans found = findWithTimeFor(1);
        assertThat(found.complete()).isFalse();
        assertThat(found.uploads()).isEqualTo(2);
        assertThat(found.stoppedAt())
                .satisfies(position -> assertThat(position.bucket()).isEqualTo(Orphans.Bucket.UPLOADS));
        for (int day = 1; day < 30 && !found.complete(); day++) {
            found = findWithTimeFor(1);
        }

        assertThat(found.complete()).isTrue();
        assertThat(found.stoppedAt()).isNull();
        assertThat(found.uploads()).isEqualTo(7);
        assertThat(found.renditions()).isEqualTo(14);
        assertThat(found.examples()).doesNotHaveDuplicates().hasSize(20);
    }

    @Test
    void startsOverAfterACompleteSearch() {
        putAllOf(MediaId.random());
        putAllOf(MediaId.random());
        putAllOf(MediaId.random());
        findWithTimeFor(1);
        find();

        assertThat(find())
                .isEqualTo(
                        new Orphans(LATER, true, 3, 6, list.stored().getLast().examples(), null));
    }

    @Test
    void startsOverAfterAnUnfinishedListOfTheFirstVersion() {
        putAllOf(MediaId.random());
        list.put(new Orphans(LATER, false, 5, 5, List.of("stray"), null));

        assertThat(find().uploads()).isEqualTo(1);
    }
}
