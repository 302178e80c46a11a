package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.report.announce.AnnounceOutcome;

/** What became of looking at one media item. */
public sealed interface ReconcileOutcome {
    /** Somebody is at it, or has time for it yet. */
    record NotYet() implements ReconcileOutcome {}

    /** Its queue has a backlog, which is not a loss, and the item can wait a little longer. */
    record Behind() implements ReconcileOutcome {}

    /** The run has sent for as many items as one run may: the next one goes on. */
    record Postponed() implements ReconcileOutcome {}

    /** What seems lost was sent for again. */
    record Resent(int messages) implements ReconcileOutcome {}

    /** The bytes never came: it failed. */
    record Expired() implements ReconcileOutcome {}

    /** Sending for it again did not help: it failed. */
    record Overdue() implements ReconcileOutcome {}

    /** It had ended without an announcement. */
    record Announced(AnnounceOutcome outcome) implements ReconcileOutcome {}

    /** It needed nothing, and is off the index. */
    record Settled() implements ReconcileOutcome {}

    /** It was deleted and had not been erased in time: it is now. */
    record Erased(int objects) implements ReconcileOutcome {}

    /** It had been deleted long ago: what was left of it is erased, and the tombstone is gone. */
    record Swept(int objects) implements ReconcileOutcome {}

    /** It moved on while it was looked at. */
    record Overtaken() implements ReconcileOutcome {}

    /** Only a later version knows what to do about it. */
    record LeftAlone(MediaStatus status) implements ReconcileOutcome {}

    /** There is no such item, or none that this version can read. */
    record Unreadable() implements ReconcileOutcome {}
}
