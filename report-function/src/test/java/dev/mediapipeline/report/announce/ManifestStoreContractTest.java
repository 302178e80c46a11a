package dev.mediapipeline.report.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of {@link ManifestStore}. */
public abstract class ManifestStoreContractTest {
    private static final Manifest READY = Manifest.of(SampleMedia.in(MediaStatus.READY));
    private static final Manifest FAILED = Manifest.of(SampleMedia.in(MediaStatus.FAILED));

    /** The adapter under test. */
    protected abstract ManifestStore manifests();

    /** The stored manifest of a media item. */
    protected abstract Optional<Manifest> stored(MediaId id);

    @Test
    void aLaterManifestReplacesTheFirst() {
        manifests().put(FAILED);
        manifests().put(READY);

        assertThat(stored(SampleMedia.ID)).contains(READY);
    }

    @Test
    void deletesAManifestEvenIfItIsGone() {
        manifests().put(READY);

        manifests().delete(SampleMedia.ID);
        manifests().delete(SampleMedia.ID);

        assertThat(stored(SampleMedia.ID)).isEmpty();
    }

    @Test
    void keepsTheManifestOfAnotherMediaItem() {
        manifests().put(READY);

        manifests().delete(MediaId.random());

        assertThat(stored(SampleMedia.ID)).contains(READY);
    }
}
