package dev.mediapipeline.report.reconcile;

import static dev.mediapipeline.report.reconcile.Reconciling.LATER;
import static dev.mediapipeline.report.reconcile.StuckMedia.DEADLINE;
import static dev.mediapipeline.report.reconcile.StuckMedia.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindOrphansTest {
    private static final Instant OLD = LATER.minus(Duration.ofDays(1)).minusSeconds(1);

    private final InMemoryTable table = new InMemoryTable();
    private final InMemoryStoredObjects objects = new InMemoryStoredObjects();
    private final List<Orphans> stored = new ArrayList<>();
    private final FindOrphans findOrphans = new FindOrphans(objects, table, stored::add, Reconciling.CLOCK);

    private Orphans find() {
        return findOrphans.find(Optional.of(LATER), () -> Duration.ofMinutes(4));
    }

    private void putAllOf(MediaId id) {
        objects.putUpload(id.value(), OLD);
        objects.putRendition(id + "/web/w800-0.webp", OLD);
        objects.putRendition(id + "/manifest.json", OLD);
    }

    @Test
    void countsWhatBelongsToNoItemAndStoresIt() {
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
        assertThat(stored).containsExactly(found);
    }

    @Test
    void countsWhatASweptTombstoneLeftButNothingBeforeTheSweep() {
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
    void countsNothingYoungerThanADay() {
        MediaId orphan = MediaId.random();
        objects.putUpload(orphan.value(), OLD.plusSeconds(1));
        objects.putRendition(orphan + "/manifest.json", OLD.plusSeconds(1));

        assertThat(find()).isEqualTo(new Orphans(LATER, true, 0, 0, List.of()));
    }

    @Test
    void leavesItsObjectsToAnItemThatCannotBeRead() {
        Media media = table.put(StuckMedia.awaitingUpload());
        table.makeUnreadable(media.id());
        putAllOf(media.id());

        assertThat(find().uploads() + find().renditions()).isZero();
    }

    @Test
    void namesTwentyAtMost() {
        for (int orphan = 0; orphan < 25; orphan++) {
            objects.putUpload("stray-" + orphan, OLD);
        }

        assertThat(find().uploads()).isEqualTo(25);
        assertThat(find().examples()).hasSize(20);
    }

    @Test
    void saysWhenThereWasNoTimeToLookAtAll() {
        putAllOf(MediaId.random());

        Orphans found = findOrphans.find(Optional.empty(), () -> Duration.ofSeconds(19));

        assertThat(found).isEqualTo(new Orphans(LATER, false, 0, 0, List.of()));
        assertThat(stored).containsExactly(found);
    }
}
