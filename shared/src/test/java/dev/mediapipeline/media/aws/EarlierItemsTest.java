package dev.mediapipeline.media.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Items as the first version stored them, captured from its own writes. */
class EarlierItemsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "awaiting-upload",
                "awaiting-upload-resent",
                "processing",
                "processing-claimed",
                "processing-one-done",
                "processing-abandoned",
                "processing-exhausted",
                "processing-all-done",
                "ready",
                "ready-told",
                "ready-announced",
                "failed-refused",
                "failed-upload-expired-announced",
                "failed-overdue-announced",
                "failed-corrupt",
                "deleted",
                "deleted-erased"
            })
    void readsEveryItem(String name) {
        Media media = MediaItem.read(SampleItem.read(ContractSchema.sample("v1", "items/" + name)));

        var status = MediaStatus.named(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        if (status != MediaStatus.UNKNOWN) {
            assertThat(media.status()).isEqualTo(status);
        }
        assertThat(media.status()).isNotEqualTo(MediaStatus.UNKNOWN);
    }
}
