package dev.mediapipeline.resize;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.RenditionSpec;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes the renditions of one group, under a claim, and ends the media item when the group was the last one (fan-in).
 * Safe to repeat: a request that finds its group ended runs the fan-in again, so a crash between the two writes is
 * mended by the next delivery. Of a deleted media item it leaves nothing: whatever an earlier delivery or a slow worker
 * put has one of the request's keys.
 */
public final class ResizeMedia {
    private static final Duration WAIT_FOR_ANOTHER_VERSION = Duration.ofMinutes(1);

    private final GroupStore groups;
    private final Photographs photographs;
    private final Renderer renderer;
    private final RenditionStore renditions;
    private final Clock clock;

    public ResizeMedia(
            GroupStore groups, Photographs photographs, Renderer renderer, RenditionStore renditions, Clock clock) {
        this.groups = groups;
        this.photographs = photographs;
        this.renderer = renderer;
        this.renditions = renditions;
        this.clock = clock;
    }

    /**
     * Makes a group.
     *
     * @param timeLeft until the invocation is ended from outside; the claim ends then, too
     * @throws TransientException if something did not answer, or a later version of this function is meant: the request
     *     has to come again
     */
    public ResizeOutcome resize(ResizeRequested request, Duration timeLeft) {
        if (!request.group().isKnown()) {
            throw new TransientException(
                    "only a later version can make every format of group %s of media %s"
                            .formatted(request.group().name(), request.mediaId()),
                    WAIT_FOR_ANOTHER_VERSION);
        }
        Instant now = clock.instant();
        String token = UUID.randomUUID().toString();
        return switch (groups.claim(request, token, now, now.plus(timeLeft))) {
            case Claim.Granted granted -> make(request, token);
            case Claim.Held(Instant until) -> new ResizeOutcome.Held(Duration.between(now, until));
            case Claim.Exhausted(var lastFailure) -> giveUp(request, lastFailure, now);
            case Claim.Ended(Media media) -> {
                fanIn(media);
                yield new ResizeOutcome.AlreadyEnded();
            }
            case Claim.Erased erased -> erase(request);
            case Claim.Obsolete obsolete -> new ResizeOutcome.Obsolete();
        };
    }

    private ResizeOutcome make(ResizeRequested request, String token) {
        try {
            List<Rendition> made = render(request);
            return ended(
                    request, groups.finish(request, token, made, clock.instant()), new ResizeOutcome.Made(made.size()));
        } catch (PermanentException e) {
            return ended(
                    request,
                    groups.fail(request, token, e.failure(), clock.instant()),
                    new ResizeOutcome.Refused(e.failure()));
        } catch (TransientException e) {
            giveBack(e, () -> groups.release(request, token, clock.instant()));
            throw e;
        } catch (RuntimeException | Error e) {
            giveBack(e, () -> groups.abandon(request, token, e.getClass().getSimpleName(), clock.instant()));
            throw e;
        }
    }

    private ResizeOutcome giveUp(ResizeRequested request, @Nullable String lastFailure, Instant now) {
        var failure = new Failure(
                Failure.GAVE_UP,
                "%d attempts at the renditions of group %s failed; the last one %s"
                        .formatted(
                                GroupStore.MAX_CLAIMS,
                                request.group().name(),
                                lastFailure == null ? "did not come to its end" : "ended with " + lastFailure));
        return ended(request, groups.giveUp(request, failure, now), new ResizeOutcome.GaveUp(failure));
    }

    /** The fault is what matters; without the give-back the next try waits for the lease's end. */
    private static void giveBack(Throwable fault, Runnable giveBack) {
        try {
            giveBack.run();
        } catch (RuntimeException | Error e) {
            fault.addSuppressed(e);
        }
    }

    private List<Rendition> render(ResizeRequested request) {
        ByteBuffer photograph = photographs.read(request.mediaId(), request.sourceEtag());
        try (var stored = new StoredRenditions(renditions)) {
            renderer.render(photograph, request.group().renditions(), (spec, width, height, encoded) -> {
                String key = RenditionKey.of(request, spec, renderer.engine());
                stored.add(new Rendition(spec.name(), spec.format(), width, height, encoded.remaining(), key), encoded);
            });
            return inPlannedOrder(request.group().renditions(), stored.await());
        }
    }

    private static List<Rendition> inPlannedOrder(List<RenditionSpec> planned, List<Rendition> made) {
        return planned.stream()
                .flatMap(spec -> made.stream()
                        .filter(rendition ->
                                rendition.name().equals(spec.name()) && rendition.format() == spec.format()))
                .toList();
    }

    private ResizeOutcome ended(ResizeRequested request, GroupEnd end, ResizeOutcome outcome) {
        return switch (end) {
            case GroupEnd.Noted(Media media) -> {
                fanIn(media);
                yield outcome;
            }
            case GroupEnd.Overtaken overtaken -> new ResizeOutcome.Overtaken();
            case GroupEnd.Erased erased -> erase(request);
        };
    }

    private ResizeOutcome erase(ResizeRequested request) {
        for (RenditionSpec spec : request.group().renditions()) {
            renditions.delete(RenditionKey.of(request, spec, renderer.engine()));
        }
        return new ResizeOutcome.Erased();
    }

    private void fanIn(Media media) {
        if (media.allGroupsEnded()) {
            groups.end(media.id(), media.firstGroupFailure(), clock.instant());
        }
    }
}
