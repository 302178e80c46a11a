package dev.mediapipeline.report.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.life.InMemoryMediaStore;
import dev.mediapipeline.report.reconcile.StuckMedia;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EraseMediaTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Media TOMBSTONE = StuckMedia.deleted();
    private static final MediaId ID = TOMBSTONE.id();
    private static final MediaId OTHER = MediaId.random();

    private final InMemoryObjects objects = new InMemoryObjects();
    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final EraseMedia eraseMedia = new EraseMedia(objects, store, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void storeObjects() {
        store.put(TOMBSTONE);
        objects.putOriginal(ID.value());
        objects.putDerived(ID + "/web/w800-c3eca8808fff99ef.webp");
        objects.putDerived(ID + "/manifest.json");
        objects.putOriginal(OTHER.value());
    }

    private @Nullable Instant erasedAt() {
        return store.find(ID).orElseThrow().progress().erasedAt();
    }

    @Test
    void erasesTheOriginalAndEverythingDerived() {
        assertThat(eraseMedia.erase(TOMBSTONE)).isEqualTo(new EraseMedia.Erased(2));

        assertThat(objects.keys()).containsExactly(OTHER.value());
    }

    @Test
    void erasesObjectsThatASlowWorkerStoredLater() {
        eraseMedia.erase(TOMBSTONE);
        objects.putDerived(ID + "/preview/w320-c3eca8808fff99ef.webp");

        assertThat(eraseMedia.erase(TOMBSTONE)).isEqualTo(new EraseMedia.Erased(1));
        assertThat(objects.keys()).containsExactly(OTHER.value());
    }

    @Test
    void theNextAttemptCompletesAFailedErasure() {
        objects.refuse(true);
        assertThatThrownBy(() -> eraseMedia.erase(TOMBSTONE)).isInstanceOf(TransientException.class);
        assertThat(objects.keys()).doesNotContain(ID.value());
        objects.refuse(false);

        assertThat(eraseMedia.erase(TOMBSTONE)).isEqualTo(new EraseMedia.Erased(2));
        assertThat(objects.keys()).containsExactly(OTHER.value());
    }

    @Test
    void recordsTheErasureOnlyWhenComplete() {
        objects.refuse(true);
        assertThatThrownBy(() -> eraseMedia.erase(TOMBSTONE)).isInstanceOf(TransientException.class);
        assertThat(erasedAt()).isNull();
        objects.refuse(false);

        eraseMedia.erase(TOMBSTONE);

        assertThat(erasedAt()).isEqualTo(NOW);
    }

    @Test
    void theSecondSweepRecordsNothing() {
        assertThat(eraseMedia.sweep(ID)).isEqualTo(new EraseMedia.Erased(2));

        assertThat(erasedAt()).isNull();
    }
}
