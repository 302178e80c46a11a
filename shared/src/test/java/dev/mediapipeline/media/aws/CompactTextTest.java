package dev.mediapipeline.media.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.media.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompactTextTest {
    private static final RenditionSpec JPEG = new RenditionSpec("square", ImageFormat.JPEG, 200, 200, 80);
    private static final RenditionSpec WEBP = new RenditionSpec("square", ImageFormat.WEBP, 200, 200, 75);
    private static final RenditionSpec WIDE = new RenditionSpec("w320", ImageFormat.JPEG, 320, null, 80);
    private static final RenditionSpec WIDE_WEBP = new RenditionSpec("w320", ImageFormat.WEBP, 320, null, 75);

    @Test
    void writesEverySizeInEveryFormat() {
        var group = new RenditionGroup("preview", List.of(JPEG, WEBP, WIDE, WIDE_WEBP));

        assertThat(CompactText.of(group)).isEqualTo("preview: square 200x200, w320 320; jpeg@80 webp@75");
        assertThat(CompactText.group(CompactText.of(group))).isEqualTo(group);
    }

    /** A value that cannot be read back must not be stored. */
    @Test
    void writesNoGroupThatLacksASizeInOneFormat() {
        assertThatThrownBy(() -> CompactText.of(new RenditionGroup("preview", List.of(JPEG, WEBP, WIDE))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("preview");
    }

    /** Reconcile sends notifications without a sequencer. */
    @Test
    void readsASourceWithoutASequencer() {
        var source = new Source("etag-2", "", 1234, ImageFormat.GIF, 640, 480, 12);

        assertThat(CompactText.of(source)).isEqualTo("etag-2 GIF 640x480 1234 12 ");
        assertThat(CompactText.source(CompactText.of(source))).isEqualTo(source);
    }

    @Test
    void ignoresPartsThatALaterVersionAppendsToAGroup() {
        String text = "preview: square 200x200; jpeg@80";

        assertThat(CompactText.group(text + "; sharpened")).isEqualTo(CompactText.group(text));
    }

    @Test
    void saysWhatItCannotRead() {
        assertThatThrownBy(() -> CompactText.source("etag"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'etag'");
    }
}
