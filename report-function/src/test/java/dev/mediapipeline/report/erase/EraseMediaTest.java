package dev.mediapipeline.report.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.MediaId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EraseMediaTest {
    private static final MediaId ID = MediaId.random();
    private static final MediaId OTHER = MediaId.random();

    private final InMemoryObjects objects = new InMemoryObjects();
    private final EraseMedia eraseMedia = new EraseMedia(objects);

    @BeforeEach
    void store() {
        objects.putOriginal(ID.value());
        objects.putDerived(ID + "/web/w800-c3eca8808fff99ef.webp");
        objects.putDerived(ID + "/manifest.json");
        objects.putOriginal(OTHER.value());
    }

    @Test
    void erasesTheOriginalAndAllThatWasMadeOfIt() {
        assertThat(eraseMedia.erase(ID)).isEqualTo(new Erased(2));

        assertThat(objects.keys()).containsExactly(OTHER.value());
    }

    @Test
    void erasingAgainFindsWhatASlowWorkerPut() {
        eraseMedia.erase(ID);
        objects.putDerived(ID + "/preview/w320-c3eca8808fff99ef.webp");

        assertThat(eraseMedia.erase(ID)).isEqualTo(new Erased(1));
        assertThat(objects.keys()).containsExactly(OTHER.value());
    }

    @Test
    void erasingThatBrokeOffIsFinishedByTheNextTry() {
        objects.refuse(true);
        assertThatThrownBy(() -> eraseMedia.erase(ID)).isInstanceOf(TransientException.class);
        assertThat(objects.keys()).doesNotContain(ID.value());
        objects.refuse(false);

        assertThat(eraseMedia.erase(ID)).isEqualTo(new Erased(2));
        assertThat(objects.keys()).containsExactly(OTHER.value());
    }
}
