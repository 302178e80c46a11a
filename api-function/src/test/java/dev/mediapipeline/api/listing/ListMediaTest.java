package dev.mediapipeline.api.listing;

import static dev.mediapipeline.api.SampleMedia.ADA;
import static dev.mediapipeline.api.SampleMedia.BOB;
import static dev.mediapipeline.api.SampleMedia.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.api.SampleMedia;
import dev.mediapipeline.api.listing.ListMedia.Page;
import dev.mediapipeline.api.listing.ListMedia.Query;
import dev.mediapipeline.http.FieldError;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.ProblemException;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.life.InMemoryMediaStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListMediaTest {
    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final InMemoryOwnersMedia media = new InMemoryOwnersMedia(store);
    private final ListMedia listMedia = new ListMedia(media, new Cursors(() -> "the key of the cursors"));

    private MediaId given(MediaStatus status) {
        Instant created = NOW.plusMillis(store.all().size());
        Media media = Media.awaitingUpload(
                MediaId.random(), ADA, created, created.plusSeconds(900), "correlation-1", SampleMedia.declaration());
        return store.put(media.copy().status(status).build()).id();
    }

    private List<MediaId> given(MediaStatus status, int count) {
        var ids = new ArrayList<MediaId>();
        for (int i = 0; i < count; i++) {
            ids.addFirst(given(status));
        }
        return ids;
    }

    private Page page(@Nullable MediaStatus status, int limit, @Nullable String cursor) {
        return listMedia.list(new Query(ADA, status, limit, cursor));
    }

    private static List<MediaId> ids(Page page) {
        return page.items().stream().map(ListedMedia::mediaId).toList();
    }

    private void refuses(Query query) {
        assertThatThrownBy(() -> listMedia.list(query)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(Problem.INVALID_REQUEST);
            assertThat(refusal.errors()).extracting(FieldError::field).containsExactly("cursor");
        });
    }

    @Test
    void listsPageByPageNewestFirst() {
        List<MediaId> given = given(MediaStatus.READY, 5);

        Page first = page(null, 2, null);
        Page second = page(null, 2, first.nextCursor());
        Page third = page(null, 2, second.nextCursor());

        assertThat(ids(first)).isEqualTo(given.subList(0, 2));
        assertThat(ids(second)).isEqualTo(given.subList(2, 4));
        assertThat(ids(third)).isEqualTo(given.subList(4, 5));
        assertThat(third.nextCursor()).isNull();
    }

    @Test
    void hasNoCursorOnALastPageThatIsFull() {
        given(MediaStatus.READY, 2);

        assertThat(page(null, 2, null).nextCursor()).isNull();
        assertThat(media.reads()).isEqualTo(1);
    }

    @Test
    void listsNothingOfOthers() {
        given(MediaStatus.READY, 2);

        assertThat(listMedia.list(new Query(BOB, null, 10, null)).items()).isEmpty();
    }

    @Test
    void leavesOutWhatIsDeletedOrOfALaterVersion() {
        MediaId ready = given(MediaStatus.READY);
        given(MediaStatus.UNKNOWN);
        given(MediaStatus.DELETED);

        assertThat(ids(page(null, 10, null))).containsExactly(ready);
    }

    @Test
    void fillsAPageDespiteWhatItLeavesOut() {
        MediaId second = given(MediaStatus.READY);
        given(MediaStatus.UNKNOWN, 3);
        MediaId first = given(MediaStatus.READY);

        assertThat(ids(page(null, 2, null))).containsExactly(first, second);
    }

    @Test
    void fillsThePagesOfAStatus() {
        var failed = new ArrayList<MediaId>();
        for (int i = 0; i < 6; i++) {
            failed.addFirst(given(MediaStatus.FAILED));
            given(MediaStatus.READY, 40);
        }

        Page first = page(MediaStatus.FAILED, 4, null);
        Page second = page(MediaStatus.FAILED, 4, first.nextCursor());

        assertThat(ids(first)).isEqualTo(failed.subList(0, 4));
        assertThat(ids(second)).isEqualTo(failed.subList(4, 6));
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void readsABoundedNumberOfTimesAndGoesOnWithTheNextPage() {
        MediaId failed = given(MediaStatus.FAILED);
        given(MediaStatus.READY, 600);

        Page first = page(MediaStatus.FAILED, 10, null);
        assertThat(first.items()).isEmpty();
        assertThat(first.nextCursor()).isNotNull();
        assertThat(media.reads()).isEqualTo(ListMedia.MAX_READS);

        assertThat(ids(page(MediaStatus.FAILED, 10, first.nextCursor()))).containsExactly(failed);
    }

    @Test
    void refusesACursorThatIsNotForThisQuery() {
        given(MediaStatus.READY, 3);
        String cursor = page(MediaStatus.READY, 1, null).nextCursor();

        refuses(new Query(ADA, null, 1, cursor));
        refuses(new Query(ADA, MediaStatus.FAILED, 1, cursor));
        refuses(new Query(BOB, MediaStatus.READY, 1, cursor));
        refuses(new Query(ADA, null, 1, ""));
    }
}
