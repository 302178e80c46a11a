package dev.mediapipeline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import org.junit.jupiter.api.Test;

/** What every registry of media items promises to the API. */
public abstract class MediaRegistryContractTest {
    protected abstract MediaRegistry registry();

    @Test
    void findsAnItemAsItWasAdded() {
        Media media = SampleMedia.announced(
                new Declaration("größe \uD83C\uDFD6.jpg", "image/jpeg", 1234, SampleMedia.SHA_256));

        registry().add(media);

        assertThat(registry().find(media.id())).contains(media);
    }

    @Test
    void findsAnItemWithoutWhatTheClientDidNotSay() {
        Media media = SampleMedia.announced(new Declaration(null, "image/png", 1, null));

        registry().add(media);

        assertThat(registry().find(media.id())).contains(media);
    }

    @Test
    void findsWhatWasMadeInTheOrderOfThePlan() {
        Media media = SampleMedia.in(MediaStatus.PROCESSING, MediaId.random());

        registry().add(media);

        assertThat(registry().find(media.id()))
                .hasValueSatisfying(found -> assertThat(found.renditions()).isEqualTo(media.renditions()));
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(registry().find(MediaId.random())).isEmpty();
    }

    @Test
    void addsTheSameItemOnce() {
        Media media = SampleMedia.announced(SampleMedia.declaration());
        registry().add(media);

        assertThatCode(() -> registry().add(media)).doesNotThrowAnyException();
    }

    @Test
    void keepsTheFirstOfTwoItemsWithOneId() {
        Media first = SampleMedia.in(MediaStatus.PROCESSING, MediaId.random());
        Media second = SampleMedia.in(MediaStatus.READY, first.id());
        registry().add(first);

        assertThatThrownBy(() -> registry().add(second))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(first.id().value());

        assertThat(registry().find(first.id())).contains(first);
    }
}
