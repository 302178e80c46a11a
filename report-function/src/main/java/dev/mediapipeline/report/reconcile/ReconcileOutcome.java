package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.report.announce.AnnounceOutcome;

/** Outcome of reconciling one media item. */
public sealed interface ReconcileOutcome {
    /** A worker is processing it, or its deadline is not over. */
    record NotYet() implements ReconcileOutcome {}

    /** Its queue has a backlog, which is not a loss, and the item can wait a little longer. */
    record Behind() implements ReconcileOutcome {}

    /** This run has reached its maximum; the next one continues. */
    record Postponed() implements ReconcileOutcome {}

    /** The messages that seem lost were sent again. */
    record Resent(int messages) implements ReconcileOutcome {}

    /** The upload never came: the item failed. */
    record Expired() implements ReconcileOutcome {}

    /** Resending did not help: the item failed. */
    record Overdue() implements ReconcileOutcome {}

    /** The item had ended without an announcement. */
    record Announced(AnnounceOutcome outcome) implements ReconcileOutcome {}

    /** The item needed nothing, and has been removed from the index. */
    record Settled() implements ReconcileOutcome {}

    /** The item was deleted but not erased in time: now it is. */
    record Erased(int objects) implements ReconcileOutcome {}

    /** The item was deleted long ago: its last objects and its tombstone are gone. */
    record Swept(int objects) implements ReconcileOutcome {}

    /** The item moved on in the meantime. */
    record Overtaken() implements ReconcileOutcome {}

    /** The item has a status of a later version. */
    record LeftAlone(MediaStatus status) implements ReconcileOutcome {}

    /** There is no such item, or this version cannot read it. */
    record Unreadable() implements ReconcileOutcome {}
}
