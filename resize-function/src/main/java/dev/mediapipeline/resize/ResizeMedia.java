package dev.mediapipeline.resize;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.RenditionSpec;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes the renditions of one group, under a claim, and ends the media item when the group was the last one (fan-in).
 * Safe to repeat: a request that finds its group ended runs the fan-in again, so a crash between the two writes is
 * mended by the next delivery.
 */
public final class ResizeMedia {
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
     * @throws dev.mediapipeline.failure.TransientException if something did not answer: the request has to come again
     */
    public ResizeOutcome resize(ResizeRequested request, Duration timeLeft) {
        Instant now = clock.instant();
        String token = UUID.randomUUID().toString();
        return switch (groups.claim(request, token, now, now.plus(timeLeft))) {
            case Claim.Granted granted -> make(request, token);
            case Claim.Held(Instant until) -> new ResizeOutcome.Held(Duration.between(now, until));
            case Claim.Ended(Media media) -> {
                fanIn(media);
                yield new ResizeOutcome.AlreadyEnded();
            }
            case Claim.Obsolete obsolete -> new ResizeOutcome.Obsolete();
        };
    }

    private ResizeOutcome make(ResizeRequested request, String token) {
        try {
            List<Rendition> made = render(request);
            return ended(groups.finish(request, token, made, clock.instant()), new ResizeOutcome.Made(made.size()));
        } catch (PermanentException e) {
            return ended(
                    groups.fail(request, token, e.failure(), clock.instant()), new ResizeOutcome.Refused(e.failure()));
        } catch (RuntimeException e) {
            groups.release(request, token, clock.instant());
            throw e;
        }
    }

    private List<Rendition> render(ResizeRequested request) {
        ByteBuffer photograph = photographs.read(request.mediaId(), request.sourceEtag());
        var made = new ArrayList<Rendition>();
        renderer.render(photograph, request.group().renditions(), (spec, width, height, encoded) -> {
            String key = RenditionKey.of(request, spec, renderer.engine());
            long bytes = encoded.remaining();
            renditions.put(key, spec.format(), encoded);
            made.add(new Rendition(spec.name(), spec.format(), width, height, bytes, key));
        });
        return inPlannedOrder(request.group().renditions(), made);
    }

    private static List<Rendition> inPlannedOrder(List<RenditionSpec> planned, List<Rendition> made) {
        return planned.stream()
                .flatMap(spec -> made.stream()
                        .filter(rendition ->
                                rendition.name().equals(spec.name()) && rendition.format() == spec.format()))
                .toList();
    }

    private ResizeOutcome ended(Optional<Media> media, ResizeOutcome outcome) {
        media.ifPresent(this::fanIn);
        return media.isPresent() ? outcome : new ResizeOutcome.Overtaken();
    }

    private void fanIn(Media media) {
        if (media.allGroupsEnded()) {
            groups.end(media.id(), media.firstGroupFailure(), clock.instant());
        }
    }
}
