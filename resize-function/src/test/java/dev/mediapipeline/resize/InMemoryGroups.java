package dev.mediapipeline.resize;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.Source;
import java.time.Duration;
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
    private boolean releasing = true;

    public synchronized Media put(Media media) {
        items.put(media.id(), media);
        return media;
    }

    public synchronized Optional<Media> find(MediaId id) {
        return Optional.ofNullable(items.get(id));
    }

    public synchronized void remove(MediaId id) {
        items.remove(id);
    }

    /** The statuses in which media items ended, one for each time that one did. */
    public synchronized List<MediaStatus> ends() {
        return List.copyOf(ends);
    }

    @Override
    public synchronized Claim claim(
            ResizeRequested request, String token, Instant now, Instant until, Instant deadline) {
        return find(request.mediaId())
                .filter(media -> media.status() != MediaStatus.DELETED)
                .map(media -> claim(media, request, new GroupState.Claimed(token, until), now, deadline))
                .orElseGet(Claim.Erased::new);
    }

    private Claim claim(Media media, ResizeRequested request, GroupState.Claimed claim, Instant now, Instant deadline) {
        Source source = media.source();
        boolean wanted = (media.status() == MediaStatus.PROCESSING || media.failedByDeadline())
                && source != null
                && source.etag().equals(request.sourceEtag());
        return switch (state(media, request)) {
            case GroupState.Pending pending when wanted -> granted(media, request, claim, now, deadline);
            case GroupState.Claimed held
            when wanted && held.until().isBefore(now) -> granted(media, request, claim, now, deadline);
            case GroupState.Claimed held when wanted && held.token().equals(claim.token()) -> new Claim.Granted(media);
            case GroupState.Claimed held
            when wanted && media.status() == MediaStatus.PROCESSING -> new Claim.Held(held.until());
            case GroupState.Done done -> new Claim.Ended(media);
            case GroupState.Failed failed -> new Claim.Ended(media);
            case null, default -> new Claim.Obsolete();
        };
    }

    private Claim granted(
            Media media, ResizeRequested request, GroupState.Claimed claim, Instant now, Instant deadline) {
        Media claimed = SampleMedia.attempted(SampleMedia.with(request.group(), claim, media));
        return new Claim.Granted(put(
                media.failedByDeadline()
                        ? SampleMedia.due(
                                deadline,
                                SampleMedia.at(
                                        now,
                                        SampleMedia.ended(
                                                null, SampleMedia.with(MediaStatus.PROCESSING, null, claimed))))
                        : claimed));
    }

    @Override
    public synchronized GroupEnd finish(
            ResizeRequested request, String token, List<Rendition> renditions, Instant now) {
        return endGroup(request, token, new GroupState.Done(renditions), now);
    }

    @Override
    public synchronized GroupEnd fail(ResizeRequested request, String token, Failure failure, Instant now) {
        return endGroup(request, token, new GroupState.Failed(failure), now);
    }

    private GroupEnd endGroup(ResizeRequested request, String token, GroupState ended, Instant now) {
        replace(request, token, ended, now);
        Media media = find(request.mediaId())
                .filter(found -> found.status() != MediaStatus.DELETED)
                .orElse(null);
        if (media == null) {
            return new GroupEnd.Erased();
        }
        return ended.equals(state(media, request)) ? new GroupEnd.Noted(media) : new GroupEnd.Overtaken();
    }

    /** From now on no claim can be given back. */
    void refuseReleases() {
        releasing = false;
    }

    @Override
    public synchronized void release(ResizeRequested request, String token, Instant now) {
        if (!releasing) {
            throw new TransientException("the table does not answer", Duration.ofSeconds(1));
        }
        replace(request, token, new GroupState.Pending(), now);
    }

    /** As an item looks when its owner has deleted it. */
    public synchronized void erase(MediaId id) {
        find(id).ifPresent(media -> put(SampleMedia.erased(media)));
    }

    private void replace(ResizeRequested request, String token, GroupState next, Instant now) {
        find(request.mediaId())
                .filter(media -> state(media, request) instanceof GroupState.Claimed claimed
                        && claimed.token().equals(token))
                .ifPresent(media -> put(SampleMedia.at(now, SampleMedia.with(request.group(), next, media))));
    }

    @Override
    public synchronized void end(MediaId id, Optional<Failure> failure, Instant now) {
        find(id).filter(media -> media.status() == MediaStatus.PROCESSING || media.failedByDeadline())
                .ifPresent(media -> {
                    MediaStatus status = failure.isPresent() ? MediaStatus.FAILED : MediaStatus.READY;
                    ends.add(status);
                    put(SampleMedia.at(
                            now, SampleMedia.ended(now, SampleMedia.with(status, failure.orElse(null), media))));
                });
    }

    private static @Nullable GroupState state(Media media, ResizeRequested request) {
        return media.groups().get(request.group().name());
    }
}
