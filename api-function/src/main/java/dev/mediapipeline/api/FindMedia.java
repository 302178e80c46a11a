package dev.mediapipeline.api;

import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.ProblemException;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;

/** Finds media items for those who may see them. */
public final class FindMedia {
    private final MediaRegistry registry;

    public FindMedia(MediaRegistry registry) {
        this.registry = registry;
    }

    /**
     * The media item of an id.
     *
     * @throws ProblemException 404 if there is none, or it was deleted, or the text is no id
     */
    public Media find(String id) {
        return MediaId.parse(id)
                .flatMap(registry::find)
                .filter(media -> media.status() != MediaStatus.DELETED)
                .orElseThrow(() -> Problem.NOT_FOUND.because("there is no media '%s'".formatted(id)));
    }
}
