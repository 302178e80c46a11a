package dev.mediapipeline.media.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Lease;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class MediaItemTest {
    private static final Map<String, AttributeValue> ITEM = sample("v2");

    private static Map<String, AttributeValue> sample(String version) {
        return SampleItem.read(ContractSchema.sample(version, "media-item"));
    }

    @Test
    void readsTheStoredSampleAndWritesTheSameAttributes() {
        assertThat(MediaItem.write(MediaItem.read(ITEM))).isEqualTo(ITEM);
    }

    @ParameterizedTest
    @MethodSource("dev.mediapipeline.media.life.Lives#items")
    void readsWhatItWrote(Media media) {
        assertThat(MediaItem.read(MediaItem.write(media))).isEqualTo(media);
    }

    @Test
    void putsANewItemIntoItsIndexes() {
        assertThat(MediaItem.write(MediaItem.read(ITEM)))
                .containsEntry("listedAt", AttributeValue.fromN("1795514414279"))
                .containsEntry("dayShard", AttributeValue.fromS("2026-11-24#7"))
                .containsEntry("dueShard", AttributeValue.fromS("due#7"))
                .containsEntry("dueAt", AttributeValue.fromN("1795515314"));
    }

    @Test
    void keepsAnItemThatIsNotDueOutOfTheIndex() {
        assertThat(MediaItem.write(MediaItem.read(ITEM).copy().dueAt(null).build()))
                .doesNotContainKeys("dueShard", "dueAt");
    }

    @Test
    void keepsWhatHappenedWhen() {
        var item = new HashMap<>(ITEM);
        item.putAll(SampleItem.read("""
                {"uploadedAt": {"S": "2026-11-24T10:00:20.500Z"}, "acceptedAt": {"S": "2026-11-24T10:00:21.500Z"},
                 "endedAt": {"S": "2026-11-24T10:00:22.500Z"}, "announcedAt": {"S": "2026-11-24T10:00:23.500Z"},
                 "attempts": {"N": "4"}, "resends": {"N": "1"}, "resendToken": {"S": "resend"},
                 "told": {"M": {"bus": {"S": "2026-11-24T10:00:22.500Z"}}}, "erasedAt": {"S": "2026-11-24T10:00:25.500Z"}}
                """));

        var progress = MediaItem.read(item).progress();

        Instant time = Instant.parse("2026-11-24T10:00:20.5Z");
        assertThat(progress.uploadedAt()).isEqualTo(time);
        assertThat(progress.acceptedAt()).isEqualTo(time.plusSeconds(1));
        assertThat(progress.endedAt()).isEqualTo(time.plusSeconds(2));
        assertThat(progress.announcedAt()).isEqualTo(time.plusSeconds(3));
        assertThat(progress.attempts()).isEqualTo(4);
        assertThat(progress.resends()).isEqualTo(1);
        assertThat(progress.resendToken()).isEqualTo("resend");
        assertThat(progress.told()).isEqualTo(Map.of("bus", time.plusSeconds(2)));
        assertThat(progress.erasedAt()).isEqualTo(time.plusSeconds(5));
        assertThat(MediaItem.write(MediaItem.read(item))).isEqualTo(item);
    }

    @Test
    void readsAnItemOfALaterVersion() {
        Media media = MediaItem.read(sample("next"));

        assertThat(media.groups()).containsEntry("avif", new GroupState.Unknown("PAUSED"));
        assertThat(media.plan().getLast().renditions().getFirst().format()).isEqualTo(ImageFormat.UNKNOWN);
        assertThat(media.source()).isEqualTo(MediaItem.read(ITEM).source());
        assertThat(media.allGroupsEnded()).isFalse();
        assertThat(media.idleGroups(Instant.EPOCH)).isEmpty();
        assertThat(media.renditions()).isEqualTo(MediaItem.read(ITEM).renditions());
    }

    @Test
    void readsAStatusOfALaterVersionAsOneThatNothingActsOn() {
        var item = new HashMap<>(sample("next"));
        item.put("status", AttributeValue.fromS("ARCHIVED"));

        assertThat(MediaItem.read(item).status()).isEqualTo(MediaStatus.UNKNOWN);
        assertThat(MediaStatus.UNKNOWN.ended()).isFalse();
    }

    @Test
    void neverWritesAStateOfALaterVersion() {
        assertThatThrownBy(() -> ItemValues.state(new GroupState.Unknown("PAUSED")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PAUSED");
    }

    @Test
    void readsWhatTheSampleSays() {
        Media media = MediaItem.read(ITEM);

        assertThat(media.status()).isEqualTo(MediaStatus.PROCESSING);
        assertThat(media.group("web"))
                .contains(new GroupState.Claimed(new Lease("3b685222-2505", Instant.ofEpochMilli(1795514476202L))));
        assertThat(media.firstGroupFailure()).contains(new Failure("CORRUPT", "it ends early"));
        assertThat(media.allGroupsEnded()).isFalse();
        assertThat(media.renditions().sequencedKeySet()).containsExactly("preview");
    }

    /** The keys stored by version 1 equal those derived from the plan. */
    @Test
    void readsTheSameOfTheFirstVersion() {
        Media first = MediaItem.read(sample("v1"));
        Media media = MediaItem.read(ITEM);

        assertThat(first.source()).isEqualTo(media.source());
        assertThat(first.plan()).isEqualTo(media.plan());
        assertThat(first.renditions()).isEqualTo(media.renditions());
        assertThat(first.groups().sequencedKeySet()).isEqualTo(media.groups().sequencedKeySet());
    }

    @Test
    void saysWhichAttributeIsMissing() {
        var item = new HashMap<>(ITEM);
        item.remove("owner");

        assertThatThrownBy(() -> MediaItem.read(item)).hasMessageContaining("'owner'");
    }
}
