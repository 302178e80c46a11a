package dev.mediapipeline.api;

import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.ProblemException;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import dev.mediapipeline.media.life.MediaStore;

/** Finds media items for their owners. */
public final class FindMedia {
    private final MediaStore store;

    public FindMedia(MediaStore store) {
        this.store = store;
    }

    /**
     * Finds the owner's media item with this id.
     *
     * @throws ProblemException 404 if there is no such media item, it was deleted, it has another owner, or the text is
     *     not an id
     */
    public Media find(Owner owner, String id) {
        return MediaId.parse(id)
                .flatMap(store::find)
                .filter(media -> media.owner().equals(owner))
                .filter(media -> media.status() != MediaStatus.DELETED)
                .orElseThrow(() -> missing(id));
    }

    /** The same problem for every cause: a response must not reveal whether an id exists. */
    static ProblemException missing(String id) {
        return Problem.NOT_FOUND.because("there is no media item '%s'".formatted(id));
    }
}
