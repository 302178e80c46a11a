package dev.mediapipeline.media.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import java.time.Instant;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class MediaItemTest {
    @Test
    void readsTheStoredSampleAndWritesItBackUnchanged() {
        var item = SampleItem.read(ContractSchema.sample("v1", "media-item"));

        assertThat(MediaItem.write(MediaItem.read(item))).isEqualTo(item);
    }

    @Test
    void readsWhatTheSampleSays() {
        Media media = MediaItem.read(SampleItem.read(ContractSchema.sample("v1", "media-item")));

        assertThat(media.status()).isEqualTo(MediaStatus.PROCESSING);
        assertThat(media.groups().get("web"))
                .isEqualTo(new GroupState.Claimed(
                        "3b685222-2505-4610-8139-53c73c3a9e17", Instant.ofEpochMilli(1795514476202L)));
        assertThat(media.firstGroupFailure()).contains(new Failure("CORRUPT", "it ends early"));
        assertThat(media.allGroupsEnded()).isFalse();
        assertThat(media.renditions().sequencedKeySet()).containsExactly("preview");
    }

    @Test
    void ignoresAttributesOfALaterVersion() {
        var item = new HashMap<>(SampleItem.read(ContractSchema.sample("v1", "media-item")));
        Media media = MediaItem.read(item);
        item.put("albumId", AttributeValue.fromS("holidays"));

        assertThat(MediaItem.read(item)).isEqualTo(media);
    }

    @Test
    void saysWhichAttributeIsMissing() {
        var item = new HashMap<>(SampleItem.read(ContractSchema.sample("v1", "media-item")));
        item.remove("owner");

        assertThatThrownBy(() -> MediaItem.read(item)).hasMessageContaining("'owner'");
    }
}
