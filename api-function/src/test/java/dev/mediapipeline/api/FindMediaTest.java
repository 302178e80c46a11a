package dev.mediapipeline.api;

import static dev.mediapipeline.api.SampleMedia.ADA;
import static dev.mediapipeline.api.SampleMedia.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.ProblemException;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.life.InMemoryMediaStore;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindMediaTest {
    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final FindMedia findMedia = new FindMedia(store);

    private Media given(MediaStatus status) {
        Media media = SampleMedia.in(status, MediaId.random());
        store.put(media);
        return media;
    }

    private void findsNothing(String id) {
        assertThatThrownBy(() -> findMedia.find(ADA, id))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(Problem.NOT_FOUND))
                .hasMessageContaining("'" + id + "'");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DELETED")
    void findsWhatIsThere(MediaStatus status) {
        Media media = given(status);

        assertThat(findMedia.find(ADA, media.id().value())).isEqualTo(media);
    }

    @Test
    void findsNothingThatWasDeleted() {
        findsNothing(given(MediaStatus.DELETED).id().value());
    }

    @Test
    void findsNothingOfAnotherOwner() {
        Media media = given(MediaStatus.READY);

        assertThatThrownBy(() -> findMedia.find(BOB, media.id().value()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(Problem.NOT_FOUND))
                .hasMessage(FindMedia.missing(media.id().value()).detail());
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        findsNothing(MediaId.random().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "..", "MEDIA#1", "11111111-1111-4111-8111-11111111111g"})
    void findsNothingUnderWhatIsNoId(String text) {
        findsNothing(text);
    }

    @Test
    void findsNothingUnderAnotherSpelling() {
        findsNothing(given(MediaStatus.READY).id().value().toUpperCase(Locale.ROOT));
    }
}
