package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Announcements in memory: of every media item that is known. */
public final class InMemoryAnnouncements implements Announcements {
    private final Map<MediaId, Media> known = new HashMap<>();
    private final List<Runnable> beforeNextNote = new ArrayList<>();
    private int notes;

    /** Makes a media item known, or changes it. */
    public void know(Media media) {
        known.put(media.id(), media);
    }

    /** Whether somebody still has to look at it. */
    public boolean isDue(MediaId id) {
        return find(id).filter(media -> media.progress().announcedAt() == null).isPresent();
    }

    /** This happens once, just before the next note. */
    public void beforeNextNote(Runnable action) {
        beforeNextNote.add(action);
    }

    /** How often something was noted. */
    public int notes() {
        return notes;
    }

    @Override
    public Optional<Media> find(MediaId id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public Mark announced(Media ended, Instant now) {
        return note(ended, progress -> with(progress, now, Map.of()));
    }

    @Override
    public Mark told(Media ended, Map<String, Instant> told) {
        return note(ended, progress -> with(progress, null, told));
    }

    private Mark note(Media ended, UnaryOperator<Progress> change) {
        if (!beforeNextNote.isEmpty()) {
            beforeNextNote.removeFirst().run();
        }
        Media found = known.get(ended.id());
        if (found == null || found.status() == MediaStatus.DELETED) {
            return new Mark.Erased();
        }
        if (!Announcements.isSameEnd(ended, found)) {
            return new Mark.Superseded(found);
        }
        if (found.progress().announcedAt() != null) {
            return new Mark.NotedBefore();
        }
        notes++;
        known.put(ended.id(), SampleMedia.with(change.apply(found.progress()), found));
        return new Mark.Noted();
    }

    private static Progress with(Progress was, @Nullable Instant announcedAt, Map<String, Instant> told) {
        return new Progress(
                was.uploadedAt(),
                was.acceptedAt(),
                was.endedAt(),
                announcedAt,
                was.attempts(),
                was.resends(),
                was.resendToken(),
                told,
                was.erasedAt());
    }
}
