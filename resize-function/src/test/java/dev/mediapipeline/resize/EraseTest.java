package dev.mediapipeline.resize;

import static dev.mediapipeline.media.life.MediaFixtures.NOW;
import static dev.mediapipeline.media.life.MediaFixtures.PREVIEW;
import static dev.mediapipeline.media.life.MediaFixtures.WEB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Lease;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.life.MediaFixtures;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests that workers leave nothing of a media item that its owner deletes before, during or after processing. */
class EraseTest {
    private final Resizing resizing = new Resizing();

    private void erase() {
        resizing.store.put(MediaFixtures.tombstone(resizing.now()));
    }

    @Test
    void makesNothingOfADeletedItem() {
        erase();

        assertThat(resizing.resize(PREVIEW)).isEqualTo(new ResizeOutcome.Erased());

        assertThat(resizing.renditions.keys()).isEmpty();
        assertThat(resizing.now().status()).isEqualTo(MediaStatus.DELETED);
    }

    @Test
    void deletesWhatItMadeOfAnItemThatIsDeletedMeanwhile() {
        resizing.renditions.beforePut(this::erase);

        assertThat(resizing.resize(PREVIEW)).isEqualTo(new ResizeOutcome.Erased());

        assertThat(resizing.renditions.keys()).isEmpty();
    }

    @Test
    void failsNothingWhosePhotographIsErased() {
        resizing.photographs.remove(Resizing.ID);
        resizing.photographs.beforeRead(this::erase);

        assertThat(resizing.resize(PREVIEW)).isEqualTo(new ResizeOutcome.Erased());
    }

    @Test
    void leavesWhatItMadeOfOtherItemsAlone() {
        String other = MediaId.random() + "/preview/w40-0.jpg";
        resizing.renditions.put(other, ImageFormat.JPEG, "another".getBytes(UTF_8));
        erase();

        resizing.resize(PREVIEW);

        assertThat(resizing.renditions.keys()).containsExactly(other);
    }

    /** The worker died, or lost its connection, between two renditions; then the owner deleted the media item. */
    @Test
    void deletesWhatAnEarlierDeliveryLeft() {
        var puts = new int[1];
        resizing.renditions.beforePut(() -> {
            if (++puts[0] == 2) {
                throw new TransientException("the store does not respond", Duration.ofSeconds(1));
            }
        });
        assertThatThrownBy(() -> resizing.resize(PREVIEW)).isInstanceOf(TransientException.class);
        assertThat(resizing.renditions.keys()).hasSize(1);
        erase();

        assertThat(resizing.resize(PREVIEW)).isEqualTo(new ResizeOutcome.Erased());

        assertThat(resizing.renditions.keys()).isEmpty();
    }

    /** A message is redriven from the dead-letter queue only after the tombstone was removed. */
    @Test
    void leavesNothingOfAnItemThatIsGone() {
        resizing.resize(PREVIEW);
        resizing.store.remove(resizing.store.put(MediaFixtures.tombstone(resizing.now())));

        assertThat(resizing.resize(PREVIEW)).isEqualTo(new ResizeOutcome.Erased());

        assertThat(resizing.renditions.keys()).isEmpty();
    }

    @Test
    void keepsWhatIsWantedOfAnItemThatIsNotDeleted() {
        resizing.resize(PREVIEW);
        resizing.given(WEB, new GroupState.Claimed(new Lease("other", NOW.plusSeconds(42))));

        resizing.resize(PREVIEW);
        resizing.resize(WEB);

        assertThat(resizing.renditions.keys()).hasSize(2);
    }
}
