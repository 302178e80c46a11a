package dev.mediapipeline.api;

import static dev.mediapipeline.api.SampleMedia.ADA;
import static dev.mediapipeline.api.SampleMedia.BOB;
import static dev.mediapipeline.api.SampleMedia.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.ProblemException;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import dev.mediapipeline.media.life.InMemoryMediaStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeleteMediaTest {
    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final MovingClock clock = new MovingClock(NOW);
    private final DeleteMedia deleteMedia = new DeleteMedia(store, Duration.ofMinutes(15), clock);

    private MediaId given(MediaStatus status) {
        Media media = SampleMedia.in(status, MediaId.random());
        store.put(media);
        return media.id();
    }

    private void doesNotFind(Owner owner, String id) {
        assertThatThrownBy(() -> deleteMedia.delete(owner, id))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(Problem.NOT_FOUND))
                .hasMessage("there is no media item '" + id + "'");
    }

    @ParameterizedTest
    @EnumSource
    void leavesATombstoneWhateverTheStatusWas(MediaStatus status) {
        MediaId id = given(status);

        deleteMedia.delete(ADA, id.value());

        assertThat(store.find(id).orElseThrow().status()).isEqualTo(MediaStatus.DELETED);
    }

    @Test
    void hasItSweptWhenNoMessageAndNoGrantCanBeLeft() {
        MediaId id = given(MediaStatus.READY);
        clock.move(Duration.ofHours(1));

        deleteMedia.delete(ADA, id.value());

        Media tombstone = store.find(id).orElseThrow();
        assertThat(tombstone.updatedAt()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(tombstone.deadline())
                .isEqualTo(NOW.plusSeconds(3600).plus(Duration.ofDays(14)).plusSeconds(900));
    }

    @Test
    void deletesAgainWithoutChangingAnything() {
        MediaId id = given(MediaStatus.READY);
        deleteMedia.delete(ADA, id.value());
        var tombstone = store.find(id);
        clock.move(Duration.ofHours(1));

        deleteMedia.delete(ADA, id.value());

        assertThat(store.find(id)).isEqualTo(tombstone);
    }

    @Test
    void findsNothingOfAnotherOwner() {
        MediaId id = given(MediaStatus.READY);

        doesNotFind(BOB, id.value());
        assertThat(store.find(id).orElseThrow().status()).isEqualTo(MediaStatus.READY);

        deleteMedia.delete(ADA, id.value());
        doesNotFind(BOB, id.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"22222222-2222-4222-8222-222222222222", "", "..", "7"})
    void findsNothingUnderOtherIds(String id) {
        doesNotFind(ADA, id);
    }
}
