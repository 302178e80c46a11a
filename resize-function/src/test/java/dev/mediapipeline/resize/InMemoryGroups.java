package dev.mediapipeline.resize;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Claims in memory. */
public final class InMemoryGroups implements GroupStore {
    private final Map<MediaId, Media> items = new HashMap<>();
    private final List<MediaStatus> ends = new ArrayList<>();

    public synchronized Media put(Media media) {
        items.put(media.id(), media);
        return media;
    }

    public synchronized Optional<Media> find(MediaId id) {
        return Optional.ofNullable(items.get(id));
    }

    /** The statuses in which media items ended, one for each time that one did. */
    public synchronized List<MediaStatus> ends() {
        return List.copyOf(ends);
    }

    @Override
    public synchronized Claim claim(ResizeRequested request, String token, Instant now, Instant until) {
        return find(request.mediaId())
                .map(media -> claim(media, request, token, now, until))
                .orElseGet(Claim.Obsolete::new);
    }

    private Claim claim(Media media, ResizeRequested request, String token, Instant now, Instant until) {
        Source source = media.source();
        boolean wanted = media.status() == MediaStatus.PROCESSING
                && source != null
                && source.etag().equals(request.sourceEtag());
        return switch (state(media, request)) {
            case GroupState.Pending pending when wanted -> granted(media, request, token, until);
            case GroupState.Claimed claimed
            when wanted && claimed.until().isBefore(now) -> granted(media, request, token, until);
            case GroupState.Claimed claimed when wanted && claimed.token().equals(token) -> new Claim.Granted(media);
            case GroupState.Claimed claimed when wanted -> new Claim.Held(claimed.until());
            case GroupState.Done done -> new Claim.Ended(media);
            case GroupState.Failed failed -> new Claim.Ended(media);
            case null, default -> new Claim.Obsolete();
        };
    }

    private Claim granted(Media media, ResizeRequested request, String token, Instant until) {
        return new Claim.Granted(put(SampleMedia.with(request.group(), new GroupState.Claimed(token, until), media)));
    }

    @Override
    public synchronized Optional<Media> finish(
            ResizeRequested request, String token, List<Rendition> renditions, Instant now) {
        return endGroup(request, token, new GroupState.Done(renditions), now);
    }

    @Override
    public synchronized Optional<Media> fail(ResizeRequested request, String token, Failure failure, Instant now) {
        return endGroup(request, token, new GroupState.Failed(failure), now);
    }

    private Optional<Media> endGroup(ResizeRequested request, String token, GroupState ended, Instant now) {
        replace(request, token, ended, now);
        return find(request.mediaId()).filter(media -> ended.equals(state(media, request)));
    }

    @Override
    public synchronized void release(ResizeRequested request, String token, Instant now) {
        replace(request, token, new GroupState.Pending(), now);
    }

    private void replace(ResizeRequested request, String token, GroupState next, Instant now) {
        find(request.mediaId())
                .filter(media -> state(media, request) instanceof GroupState.Claimed claimed
                        && claimed.token().equals(token))
                .ifPresent(media -> put(SampleMedia.at(now, SampleMedia.with(request.group(), next, media))));
    }

    @Override
    public synchronized void end(MediaId id, Optional<Failure> failure, Instant now) {
        find(id).filter(media -> media.status() == MediaStatus.PROCESSING).ifPresent(media -> {
            MediaStatus status = failure.isPresent() ? MediaStatus.FAILED : MediaStatus.READY;
            ends.add(status);
            put(SampleMedia.at(now, SampleMedia.with(status, failure.orElse(null), media)));
        });
    }

    private static @Nullable GroupState state(Media media, ResizeRequested request) {
        return media.groups().get(request.group().name());
    }
}
