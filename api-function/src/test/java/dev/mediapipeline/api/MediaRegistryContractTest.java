package dev.mediapipeline.api;

import static dev.mediapipeline.api.SampleMedia.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Progress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every registry of media items promises to the API. */
public abstract class MediaRegistryContractTest {
    private static final Instant LATER = NOW.plusSeconds(86_400);

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

        assertThat(registry().add(media)).isEmpty();
        assertThat(registry().add(media)).isEmpty();
    }

    @Test
    void keepsTheFirstOfTwoItemsWithOneIdAndSaysWhatItIs() {
        Media first = SampleMedia.in(MediaStatus.PROCESSING, MediaId.random());
        Media second = SampleMedia.in(MediaStatus.READY, first.id());
        registry().add(first);

        assertThat(registry().add(second)).contains(first);

        assertThat(registry().find(first.id())).contains(first);
    }

    @Test
    void prolongsTheTimeForAnUpload() {
        Media media = SampleMedia.announced(SampleMedia.declaration());
        registry().add(media);
        Instant later = media.deadline().plusSeconds(60);

        assertThat(registry().prolong(media.id(), later))
                .hasValueSatisfying(found -> assertThat(found.deadline()).isEqualTo(later));
        assertThat(registry().prolong(media.id(), later.minusSeconds(1)))
                .hasValueSatisfying(found -> assertThat(found.deadline()).isEqualTo(later));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AWAITING_UPLOAD")
    void prolongsNothingElse(MediaStatus status) {
        Media media = SampleMedia.in(status, MediaId.random());
        registry().add(media);

        assertThat(registry().prolong(media.id(), media.deadline().plusSeconds(60)))
                .contains(media);
        assertThat(registry().prolong(MediaId.random(), LATER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Failure.UPLOAD_EXPIRED, Failure.SOURCE_MISSING})
    void letsAnItemWaitForItsBytesAgain(String code) {
        Media expired = SampleMedia.expired(code);
        registry().add(expired);

        Media reopened = Media.awaitingUpload(
                expired.id(), expired.owner(), NOW, LATER, expired.correlationId(), expired.declaration());
        assertThat(registry().reopen(expired.id(), NOW, LATER)).contains(reopened);
        assertThat(registry().find(expired.id())).contains(reopened);
    }

    @Test
    void reopensNothingElse() {
        for (Media media : List.of(
                SampleMedia.expired(Failure.OVERDUE),
                SampleMedia.expired(Failure.CORRUPT),
                SampleMedia.in(
                        MediaStatus.FAILED, MediaId.random(), new Failure(Failure.SOURCE_MISSING, "it was replaced")),
                SampleMedia.in(MediaStatus.READY, MediaId.random()),
                SampleMedia.in(MediaStatus.DELETED, MediaId.random()))) {
            registry().add(media);

            assertThat(registry().reopen(media.id(), NOW, LATER)).contains(media);
        }
        assertThat(registry().reopen(MediaId.random(), NOW, LATER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DELETED")
    void makesATombstoneThatKeepsNothingOfTheOwners(MediaStatus status) {
        Media media = SampleMedia.in(status, MediaId.random(), new Failure(Failure.CORRUPT, "it ends early"));
        registry().add(media);

        assertThat(registry().bury(media.id(), media.owner(), NOW.plusSeconds(9), LATER))
                .isTrue();

        assertThat(registry().find(media.id()))
                .contains(new Media(
                        media.id(),
                        media.owner(),
                        MediaStatus.DELETED,
                        media.createdAt(),
                        NOW.plusSeconds(9),
                        LATER,
                        media.correlationId(),
                        new Declaration(null, "image/jpeg", SampleMedia.BYTES.length, null),
                        null,
                        List.of(),
                        new LinkedHashMap<>(),
                        Progress.NONE,
                        null));
    }

    @Test
    void leavesATombstoneAsItIs() {
        Media media = SampleMedia.announced(SampleMedia.declaration());
        registry().add(media);
        registry().bury(media.id(), media.owner(), NOW, LATER);
        var tombstone = registry().find(media.id());

        assertThat(registry().bury(media.id(), media.owner(), NOW.plusSeconds(1), LATER.plusSeconds(1)))
                .isTrue();

        assertThat(registry().find(media.id())).isEqualTo(tombstone);
    }

    @Test
    void buriesNothingOfOthers() {
        Media media = SampleMedia.announced(SampleMedia.declaration());
        registry().add(media);

        assertThat(registry().bury(media.id(), SampleMedia.BOB, NOW, LATER)).isFalse();
        assertThat(registry().bury(MediaId.random(), media.owner(), NOW, LATER)).isFalse();
        assertThat(registry().find(media.id())).contains(media);

        registry().bury(media.id(), media.owner(), NOW, LATER);
        assertThat(registry().bury(media.id(), SampleMedia.BOB, NOW, LATER)).isFalse();
    }
}
