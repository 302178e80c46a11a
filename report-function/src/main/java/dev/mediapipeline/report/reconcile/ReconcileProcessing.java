package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.event.ResizeRequests;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.Source;
import dev.mediapipeline.media.life.Expire;
import dev.mediapipeline.media.life.MediaStore;
import dev.mediapipeline.media.life.Resend;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Behind;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.LeftAlone;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.NotYet;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Overdue;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Overtaken;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Postponed;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Resent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reconciles a media item with overdue processing: requests were lost, a worker died with its claim, or the item was
 * not ended after its last group. It only resends requests. Ending the item is left to resize-function, which does so
 * at every request for a group that has ended.
 */
final class ReconcileProcessing {
    private final MediaStore store;
    private final ResizeRequests requests;

    ReconcileProcessing(MediaStore store, ResizeRequests requests) {
        this.store = store;
        this.requests = requests;
    }

    ReconcileOutcome reconcile(Media media, Run run) {
        Source source = media.source();
        List<RenditionGroup> groups = groupsToSend(media, run.now());
        if (run.now().isBefore(media.deadline()) || isWorkedOn(media, run.now(), groups)) {
            return new NotYet();
        }
        if (source == null || groups.isEmpty()) {
            return new LeftAlone(media.status());
        }
        if (run.waitsForResize(media)) {
            return new Behind();
        }
        if (media.progress().resends() >= ReconcileMedia.MAX_RESENDS) {
            return store.apply(new Expire(media, overdue(media), run.now())).applied()
                    ? new Overdue()
                    : new Overtaken();
        }
        if (!run.takeResend()) {
            return new Postponed();
        }
        if (!store.apply(new Resend(media, run.now().plus(ReconcileMedia.TIME_FOR_RESEND)))
                .applied()) {
            return new Overtaken();
        }
        requests.send(groups.stream()
                .map(group -> ResizeRequested.of(media, source, group))
                .toList());
        return new Resent(groups.size());
    }

    /** The groups without a worker, or any one if all have ended, so that resize-function ends the item. */
    private static List<RenditionGroup> groupsToSend(Media media, Instant now) {
        List<RenditionGroup> known =
                media.plan().stream().filter(RenditionGroup::isKnown).toList();
        return media.allGroupsEnded()
                ? known.stream().limit(1).toList()
                : known.stream().filter(group -> isIdle(media, group, now)).toList();
    }

    private static boolean isIdle(Media media, RenditionGroup group, Instant now) {
        return media.group(group.name()).filter(state -> state.idle(now)).isPresent();
    }

    private static boolean isLive(GroupState state, Instant now) {
        return state instanceof GroupState.Claimed claimed && !claimed.idle(now);
    }

    /** Waits for a worker that holds a claim if the alternative is to give up, or to do nothing. */
    private static boolean isWorkedOn(Media media, Instant now, List<RenditionGroup> groups) {
        boolean nothingToSend = groups.isEmpty() || media.progress().resends() >= ReconcileMedia.MAX_RESENDS;
        return nothingToSend && media.groups().values().stream().anyMatch(state -> isLive(state, now));
    }

    private static Failure overdue(Media media) {
        String missing = media.groups().entrySet().stream()
                .filter(group -> !group.getValue().ended())
                .map(group -> group.getKey())
                .collect(Collectors.joining(", "));
        return new Failure(
                Failure.OVERDUE,
                missing.isEmpty()
                        ? "every rendition was made, but the work was not completed in time"
                        : "these groups of renditions were not made in time: " + missing);
    }
}
