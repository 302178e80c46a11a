package dev.mediapipeline.api.listing;

import static dev.mediapipeline.api.SampleMedia.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.Owner;
import dev.mediapipeline.media.life.Delete;
import dev.mediapipeline.media.life.MediaStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of every list of owners' media items. */
public abstract class OwnersMediaContractTest {
    private final Owner owner = new Owner(UUID.randomUUID().toString());
    private final Owner another = new Owner(UUID.randomUUID().toString());

    protected abstract MediaStore store();

    protected abstract OwnersMedia ownersMedia();

    private ListedMedia given(Owner owner, long millis, @Nullable String fileName) {
        Media media = Media.awaitingUpload(
                MediaId.random(),
                owner,
                NOW.plusMillis(millis),
                NOW.plusSeconds(900),
                "correlation-1",
                new Declaration(fileName, "image/jpeg", 1, null));
        store().register(media);
        return new ListedMedia(media.id(), media.status(), fileName, media.createdAt());
    }

    private List<ListedMedia> all(int most) {
        var all = new ArrayList<ListedMedia>();
        Position position = null;
        do {
            var stretch = ownersMedia().read(owner, position, most);
            assertThat(stretch.items().size()).isLessThanOrEqualTo(most);
            all.addAll(stretch.items());
            position = stretch.end();
        } while (position != null);
        return all;
    }

    @Test
    void listsAnOwnersMediaNewestFirst() {
        ListedMedia first = given(owner, 1, "first.jpg");
        ListedMedia third = given(owner, 3, null);
        ListedMedia second = given(owner, 2, "größe.jpg");
        given(another, 4, "another.jpg");

        assertThat(all(10)).containsExactly(third, second, first);
    }

    @Test
    void hasNothingOfAnOwnerWhoHasNothing() {
        assertThat(all(10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void readsEachOnceScanByScanAlsoThoseOfOneMoment(int most) {
        var given = new ArrayList<ListedMedia>();
        for (int i = 0; i < 6; i++) {
            given.add(given(owner, i / 3, null));
        }

        assertThat(all(most))
                .containsExactlyInAnyOrderElementsOf(given)
                .isSortedAccordingTo((one, other) -> other.createdAt().compareTo(one.createdAt()));
    }

    @Test
    void goesOnAfterWhatWasDeletedMeanwhile() {
        ListedMedia older = given(owner, 1, null);
        ListedMedia newer = given(owner, 2, null);
        Position end = newer.position();
        store().apply(new Delete(newer.mediaId(), owner, NOW, Duration.ofSeconds(9)));

        assertThat(ownersMedia().read(owner, end, 10).items()).containsExactly(older);
    }

    @Test
    void doesNotListWhatWasDeleted() {
        ListedMedia kept = given(owner, 1, null);
        ListedMedia deleted = given(owner, 2, null);
        store().apply(new Delete(deleted.mediaId(), owner, NOW, Duration.ofSeconds(9)));

        assertThat(all(10)).containsExactly(kept);
    }
}
