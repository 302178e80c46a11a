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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Claims in memory. */
public final class InMemoryGroups implements GroupStore {
    private final Map<MediaId, Media> items = new HashMap<>();
    private final List<MediaStatus> ends = new ArrayList<>();
    private final Set<String> endedBy = new HashSet<>();
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
    public synchronized Claim claim(ResizeRequested request, String token, Instant now, Instant until) {
        return find(request.mediaId())
                .filter(media -> media.status() != MediaStatus.DELETED)
                .map(media -> claim(media, request, token, now, until))
                .orElseGet(Claim.Erased::new);
    }

    private Claim claim(Media media, ResizeRequested request, String token, Instant now, Instant until) {
        boolean wanted = isWanted(media, request);
        return switch (state(media, request)) {
            case GroupState.Claimed held when wanted && held.token().equals(token) -> new Claim.Granted(media);
            case GroupState.Claimed held when wanted && !held.idle(now) -> new Claim.Held(held.until());
            case GroupState.Claimed held when wanted && held.claims() >= MAX_CLAIMS -> new Claim.Exhausted(null);
            case GroupState.Pending pending
            when wanted && pending.claims() >= MAX_CLAIMS -> new Claim.Exhausted(pending.lastFailure());
            case GroupState.Claimed held when wanted -> granted(media, request, token, until, held.claims());
            case GroupState.Pending pending when wanted -> granted(media, request, token, until, pending.claims());
            case GroupState.Done done -> new Claim.Ended(media);
            case GroupState.Failed failed -> new Claim.Ended(media);
            case null, default -> new Claim.Obsolete();
        };
    }

    private static boolean isWanted(Media media, ResizeRequested request) {
        Source source = media.source();
        return (media.status() == MediaStatus.PROCESSING || media.overdue())
                && source != null
                && source.etag().equals(request.sourceEtag());
    }

    private Claim granted(Media media, ResizeRequested request, String token, Instant until, int claims) {
        var claim = new GroupState.Claimed(token, until, claims + 1);
        return new Claim.Granted(put(SampleMedia.attempted(SampleMedia.with(request.group(), claim, media))));
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
        if (replace(request, token, ended, now)) {
            endedBy.add(request.mediaId() + request.group().name() + token);
        }
        Media media = find(request.mediaId())
                .filter(found -> found.status() != MediaStatus.DELETED)
                .orElse(null);
        if (media == null) {
            return new GroupEnd.Erased();
        }
        return endedBy.contains(request.mediaId() + request.group().name() + token)
                ? new GroupEnd.Noted(media)
                : new GroupEnd.Overtaken();
    }

    @Override
    public synchronized GroupEnd giveUp(ResizeRequested request, Failure failure, Instant now) {
        if (!(claim(request, "nobody", now, now) instanceof Claim.Exhausted)) {
            return new GroupEnd.Overtaken();
        }
        Media media = find(request.mediaId()).orElseThrow();
        return new GroupEnd.Noted(
                put(SampleMedia.at(now, SampleMedia.with(request.group(), new GroupState.Failed(failure), media))));
    }

    /** From now on no claim can be given back. */
    void refuseReleases() {
        releasing = false;
    }

    @Override
    public synchronized void release(ResizeRequested request, String token, Instant now) {
        giveBack(request, token, claims -> new GroupState.Pending(claims - 1, null), now);
    }

    @Override
    public synchronized void abandon(ResizeRequested request, String token, String reason, Instant now) {
        giveBack(request, token, claims -> new GroupState.Pending(claims, reason), now);
    }

    private void giveBack(ResizeRequested request, String token, IntFunction<GroupState> next, Instant now) {
        if (!releasing) {
            throw new TransientException("the table does not answer", Duration.ofSeconds(1));
        }
        find(request.mediaId())
                .filter(media -> state(media, request) instanceof GroupState.Claimed)
                .ifPresent(media -> replace(
                        request,
                        token,
                        next.apply(((GroupState.Claimed) Objects.requireNonNull(state(media, request))).claims()),
                        now));
    }

    /** As an item looks when its owner has deleted it. */
    public synchronized void erase(MediaId id) {
        find(id).ifPresent(media -> put(SampleMedia.erased(media)));
    }

    private boolean replace(ResizeRequested request, String token, GroupState next, Instant now) {
        Optional<Media> claimed = find(request.mediaId())
                .filter(media -> state(media, request) instanceof GroupState.Claimed claim
                        && claim.token().equals(token));
        claimed.ifPresent(media -> put(SampleMedia.at(now, SampleMedia.with(request.group(), next, media))));
        return claimed.isPresent();
    }

    @Override
    public synchronized void end(MediaId id, Optional<Failure> failure, Instant now) {
        find(id).filter(media -> media.status() == MediaStatus.PROCESSING || media.overdue())
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
