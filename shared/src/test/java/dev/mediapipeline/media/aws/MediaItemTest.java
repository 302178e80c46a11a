package dev.mediapipeline.media.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Progress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class MediaItemTest {
    @Test
    void readsTheStoredSampleAndWritesTheSameAttributes() {
        var item = SampleItem.read(ContractSchema.sample("v1", "media-item"));

        assertThat(MediaItem.write(MediaItem.read(item))).containsAllEntriesOf(item);
    }

    @Test
    void putsANewItemIntoItsIndexes() {
        var item = MediaItem.write(MediaItem.read(SampleItem.read(ContractSchema.sample("v1", "media-item"))));

        assertThat(item)
                .containsEntry("listedAt", AttributeValue.fromN("1795514414279"))
                .containsEntry("dayShard", AttributeValue.fromS("2026-11-24#7"))
                .containsEntry("dueShard", AttributeValue.fromS("due#7"))
                .containsEntry("dueAt", item.get("deadline"));
    }

    @Test
    void keepsWhatHappenedWhen() {
        Media media = MediaItem.read(SampleItem.read(ContractSchema.sample("v1", "media-item")));
        Instant time = Instant.parse("2026-11-24T10:00:20.5Z");
        var progress = new Progress(time, time.plusSeconds(1), time.plusSeconds(2), time.plusSeconds(3), 4, 1);
        var item = new HashMap<>(MediaItem.write(media));
        item.putAll(SampleItem.read("""
                {"uploadedAt": {"S": "2026-11-24T10:00:20.500Z"}, "acceptedAt": {"S": "2026-11-24T10:00:21.500Z"},
                 "endedAt": {"S": "2026-11-24T10:00:22.500Z"}, "announcedAt": {"S": "2026-11-24T10:00:23.500Z"},
                 "attempts": {"N": "4"}, "resends": {"N": "1"}}
                """));

        assertThat(media.progress()).isEqualTo(Progress.NONE);
        assertThat(MediaItem.read(item).progress()).isEqualTo(progress);
        assertThat(MediaItem.write(MediaItem.read(item))).isEqualTo(item);
    }

    @Test
    void readsAnItemOfALaterVersion() {
        Media media = MediaItem.read(SampleItem.read(ContractSchema.sample("next", "media-item")));

        assertThat(media.groups()).containsEntry("avif", new GroupState.Unknown("PAUSED"));
        assertThat(media.plan().getLast().renditions().getFirst().format()).isEqualTo(ImageFormat.UNKNOWN);
        assertThat(media.allGroupsEnded()).isFalse();
        assertThat(media.idleGroups(Instant.EPOCH)).isEmpty();
        assertThat(media.renditions().sequencedKeySet()).containsExactly("preview");
    }

    @Test
    void readsAStatusOfALaterVersionAsOneThatNobodyActsOn() {
        var item = new HashMap<>(SampleItem.read(ContractSchema.sample("next", "media-item")));
        item.put("status", AttributeValue.fromS("ARCHIVED"));

        assertThat(MediaItem.read(item).status()).isEqualTo(MediaStatus.UNKNOWN);
        assertThat(MediaStatus.UNKNOWN.ended()).isFalse();
    }

    @Test
    void neverWritesAStateOfALaterVersion() {
        assertThatThrownBy(() -> MediaItem.state(new GroupState.Unknown("PAUSED")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PAUSED");
    }

    @Test
    void keepsTheClaimsOfAGroup() {
        for (GroupState state : List.of(
                new GroupState.Pending(2, "OutOfMemoryError"),
                new GroupState.Pending(),
                new GroupState.Claimed("token", Instant.ofEpochMilli(1795514476202L), 2))) {
            var item = new HashMap<>(SampleItem.read(ContractSchema.sample("v1", "media-item")));
            item.put("groups", MediaItem.groups(Map.of("web", state)));

            assertThat(MediaItem.read(item).groups()).containsEntry("web", state);
        }
    }

    @Test
    void readsWhatTheSampleSays() {
        Media media = MediaItem.read(SampleItem.read(ContractSchema.sample("v1", "media-item")));

        assertThat(media.status()).isEqualTo(MediaStatus.PROCESSING);
        assertThat(media.groups().get("web"))
                .isEqualTo(new GroupState.Claimed(
                        "3b685222-2505-4610-8139-53c73c3a9e17", Instant.ofEpochMilli(1795514476202L), 0));
        assertThat(media.firstGroupFailure()).contains(new Failure("CORRUPT", "it ends early"));
        assertThat(media.allGroupsEnded()).isFalse();
        assertThat(media.renditions().sequencedKeySet()).containsExactly("preview");
    }

    @Test
    void saysWhichAttributeIsMissing() {
        var item = new HashMap<>(SampleItem.read(ContractSchema.sample("v1", "media-item")));
        item.remove("owner");

        assertThatThrownBy(() -> MediaItem.read(item)).hasMessageContaining("'owner'");
    }
}
