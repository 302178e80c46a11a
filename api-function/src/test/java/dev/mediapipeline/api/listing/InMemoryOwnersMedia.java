package dev.mediapipeline.api.listing;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import dev.mediapipeline.media.life.InMemoryMediaStore;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each owner's media items in memory, without the delay of an index. */
public final class InMemoryOwnersMedia implements OwnersMedia {
    private static final Comparator<Position> NEWEST_FIRST = Comparator.comparingLong(Position::listedAt)
            .thenComparing(position -> position.mediaId().value())
            .reversed();

    private final InMemoryMediaStore store;
    private int reads;

    public InMemoryOwnersMedia(InMemoryMediaStore store) {
        this.store = store;
    }

    @Override
    public Scan read(Owner owner, @Nullable Position after, int most) {
        reads++;
        List<ListedMedia> rest = store.all().stream()
                .filter(media -> media.owner().equals(owner) && media.status() != MediaStatus.DELETED)
                .map(InMemoryOwnersMedia::listed)
                .sorted(Comparator.comparing(ListedMedia::position, NEWEST_FIRST))
                .filter(media -> after == null || NEWEST_FIRST.compare(media.position(), after) > 0)
                .toList();
        List<ListedMedia> read = rest.stream().limit(most).toList();
        return new Scan(read, read.size() < rest.size() ? read.getLast().position() : null);
    }

    private static ListedMedia listed(Media media) {
        return new ListedMedia(media.id(), media.status(), media.declaration().fileName(), media.createdAt());
    }

    /** The number of reads. */
    int reads() {
        return reads;
    }
}
