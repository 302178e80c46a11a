package dev.mediapipeline.resize;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Lease;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.RenditionKey;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.media.life.Abandon;
import dev.mediapipeline.media.life.Claim;
import dev.mediapipeline.media.life.End;
import dev.mediapipeline.media.life.Fail;
import dev.mediapipeline.media.life.Finish;
import dev.mediapipeline.media.life.GiveUp;
import dev.mediapipeline.media.life.GroupTransition;
import dev.mediapipeline.media.life.MediaStore;
import dev.mediapipeline.media.life.MediaStore.Result.Applied;
import dev.mediapipeline.media.life.MediaStore.Result.Rejected;
import dev.mediapipeline.media.life.Release;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Renders one group under a claim, and ends the media item after its last group (fan-in). Safe to repeat: if a worker
 * dies before it records the group, the next claim renders it again and overwrites the same keys; if it dies between
 * that record and the fan-in, the next delivery finds the group ended and runs the fan-in. For a deleted media item it
 * deletes all keys of the request, so nothing remains of an earlier delivery or a slow worker.
 */
public final class ResizeMedia {
    private static final Duration WAIT_FOR_ANOTHER_VERSION = Duration.ofMinutes(1);

    private final MediaStore store;
    private final Photographs photographs;
    private final Renderer renderer;
    private final RenditionStore renditions;
    private final Clock clock;

    public ResizeMedia(
            MediaStore store, Photographs photographs, Renderer renderer, RenditionStore renditions, Clock clock) {
        this.store = store;
        this.photographs = photographs;
        this.renderer = renderer;
        this.renditions = renditions;
        this.clock = clock;
    }

    /**
     * Renders a group, unless it has ended, another worker holds it, or it is not wanted any more.
     *
     * @param timeLeft until the invocation is ended from outside; the claim ends then, too
     * @throws TransientException if a service did not respond, or only a later version of this function knows the
     *     formats: the request needs a redelivery
     */
    public ResizeOutcome resize(ResizeRequested request, Duration timeLeft) {
        if (!request.group().isKnown()) {
            throw new TransientException(
                    "group %s of media %s has a format that only a later version can make"
                            .formatted(request.group().name(), request.mediaId()),
                    WAIT_FOR_ANOTHER_VERSION);
        }
        Instant now = clock.instant();
        var claim = new Claim(request.groupKey(), Lease.until(now.plus(timeLeft)), now);
        return switch (store.apply(claim)) {
            case Applied _ -> make(request, claim.lease().token());
            case Rejected(var found) -> rejected(request, claim.rejection(found), now);
        };
    }

    private ResizeOutcome rejected(ResizeRequested request, Claim.Rejection rejection, Instant now) {
        return switch (rejection) {
            case Claim.Rejection.Held(Instant until) -> new ResizeOutcome.Held(Duration.between(now, until));
            case Claim.Rejection.Exhausted(var lastFailure) -> giveUp(request, lastFailure, now);
            case Claim.Rejection.Ended(Media media) -> {
                fanIn(media);
                yield new ResizeOutcome.AlreadyEnded();
            }
            case Claim.Rejection.Erased() -> erase(request);
            case Claim.Rejection.Obsolete() -> new ResizeOutcome.Obsolete();
        };
    }

    private ResizeOutcome make(ResizeRequested request, String token) {
        try {
            List<Rendition> made = render(request);
            var finish = new Finish(request.groupKey(), token, made, renderer.engine(), clock.instant());
            return end(request, finish, new ResizeOutcome.Made(made.size()));
        } catch (PermanentException e) {
            var fail = new Fail(request.groupKey(), token, e.failure(), clock.instant());
            return end(request, fail, new ResizeOutcome.Refused(e.failure()));
        } catch (TransientException e) {
            giveBack(e, () -> new Release(request.groupKey(), token, clock.instant()));
            throw e;
        } catch (RuntimeException | Error e) {
            giveBack(
                    e, () -> new Abandon(request.groupKey(), token, e.getClass().getSimpleName(), clock.instant()));
            throw e;
        }
    }

    private ResizeOutcome giveUp(ResizeRequested request, @Nullable String lastFailure, Instant now) {
        var failure = new Failure(
                Failure.GAVE_UP,
                "%d attempts at the renditions of group %s failed; the last one %s"
                        .formatted(
                                GroupState.MAX_CLAIMS,
                                request.group().name(),
                                lastFailure == null ? "did not finish" : "ended with " + lastFailure));
        return end(request, new GiveUp(request.groupKey(), failure, now), new ResizeOutcome.GaveUp(failure));
    }

    /**
     * Gives the claim back. If that fails, too, the next attempt waits until the lease ends, and the first exception is
     * the one to throw.
     */
    private void giveBack(Throwable fault, Supplier<GroupTransition> giveBack) {
        try {
            store.apply(giveBack.get());
        } catch (RuntimeException | Error e) {
            fault.addSuppressed(e);
        }
    }

    private List<Rendition> render(ResizeRequested request) {
        ByteBuffer photograph = photographs.read(request.mediaId(), request.sourceEtag());
        try (var stored = new StoredRenditions(renditions)) {
            renderer.render(photograph, request.group().renditions(), (spec, width, height, encoded) -> {
                String key = RenditionKey.of(request.groupKey(), spec, renderer.engine());
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

    private ResizeOutcome end(ResizeRequested request, GroupTransition end, ResizeOutcome outcome) {
        return switch (store.apply(end)) {
            case Applied(Media media) -> {
                fanIn(media);
                yield outcome;
            }
            case Rejected rejected when rejected.isErased() -> erase(request);
            case Rejected _ -> new ResizeOutcome.Overtaken();
        };
    }

    private ResizeOutcome erase(ResizeRequested request) {
        for (RenditionSpec spec : request.group().renditions()) {
            renditions.delete(RenditionKey.of(request.groupKey(), spec, renderer.engine()));
        }
        return new ResizeOutcome.Erased();
    }

    private void fanIn(Media media) {
        End.of(media, clock.instant()).ifPresent(store::apply);
    }
}
