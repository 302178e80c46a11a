package dev.mediapipeline.media;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One upload and everything known about it.
 *
 * @param deadline when the current status is overdue, in whole seconds
 * @param dueAt when reconcile has to check it, in whole seconds; absent once there is nothing left to do
 * @param source absent until the upload was accepted
 * @param plan the groups to make, frozen when the upload was accepted; empty before
 * @param groups the state of each group of the plan, by group name
 * @param progress times and counts of events in its life
 * @param failure present when the status is {@code FAILED}
 */
public record Media(
        MediaId id,
        Owner owner,
        MediaStatus status,
        Instant createdAt,
        Instant updatedAt,
        Instant deadline,
        @Nullable Instant dueAt,
        String correlationId,
        Declaration declaration,
        @Nullable Source source,
        List<RenditionGroup> plan,
        SequencedMap<String, GroupState> groups,
        Progress progress,
        @Nullable Failure failure) {
    public Media {
        deadline = deadline.truncatedTo(ChronoUnit.SECONDS);
        dueAt = dueAt == null ? null : dueAt.truncatedTo(ChronoUnit.SECONDS);
        plan = List.copyOf(plan);
        groups = new LinkedHashMap<>(groups);
    }

    /** A media item that awaits its upload. */
    public static Media awaitingUpload(
            MediaId id, Owner owner, Instant now, Instant deadline, String correlationId, Declaration declaration) {
        return new Media(
                id,
                owner,
                MediaStatus.AWAITING_UPLOAD,
                now,
                now,
                deadline,
                deadline,
                correlationId,
                declaration,
                null,
                List.of(),
                new LinkedHashMap<>(),
                Progress.NONE,
                null);
    }

    /** A builder with a copy of it. */
    public MediaBuilder copy() {
        return new MediaBuilder(this);
    }

    /** The state of a group; empty if the plan has no such group. */
    public Optional<GroupState> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    /** Whether it failed before ingest decided about its bytes: ingest still decides if they arrive later. */
    public boolean failedWithoutBytes() {
        return status == MediaStatus.FAILED && failure != null && failure.isWithoutBytes() && source == null;
    }

    /** Whether it failed only because its renditions were not made in time: a worker may still make them. */
    public boolean overdue() {
        return status == MediaStatus.FAILED && failure != null && failure.code().equals(Failure.OVERDUE);
    }

    /** Whether ingest still has to accept or refuse its bytes. */
    public boolean isUndecided() {
        return status == MediaStatus.AWAITING_UPLOAD || failedWithoutBytes();
    }

    /**
     * Whether it is unchanged since it was seen. Reconcile would have changed its deadline, a worker its attempts, and
     * anything else its status.
     */
    public boolean isUntouchedSince(Media seen) {
        return status == seen.status
                && deadline.equals(seen.deadline)
                && progress.attempts() == seen.progress.attempts();
    }

    /** Whether it has the same end as another state of it, rather than an earlier or later one. */
    public boolean isSameEndAs(Media other) {
        return status == other.status && Objects.equals(progress.endedAt(), other.progress.endedAt());
    }

    /** The groups of the plan that a worker may claim, in the plan's order. */
    public List<RenditionGroup> idleGroups(Instant now) {
        return plan.stream()
                .filter(group ->
                        group(group.name()).filter(state -> state.idle(now)).isPresent())
                .toList();
    }

    /** Whether every group has ended, so that the media item can end, too. */
    public boolean allGroupsEnded() {
        return !groups.isEmpty() && groups.values().stream().allMatch(GroupState::ended);
    }

    /** The failure of the first failed group, if any; it becomes the failure of the media item. */
    public Optional<Failure> firstGroupFailure() {
        return groups.values().stream()
                .filter(GroupState.Failed.class::isInstance)
                .map(state -> ((GroupState.Failed) state).failure())
                .findFirst();
    }

    /** The renditions made so far, by group name in the plan's order; they stay listed if another group fails. */
    public SequencedMap<String, List<Rendition>> renditions() {
        var made = new LinkedHashMap<String, List<Rendition>>();
        for (Map.Entry<String, GroupState> group : groups.entrySet()) {
            if (group.getValue() instanceof GroupState.Done done) {
                made.put(group.getKey(), done.renditions());
            }
        }
        return made;
    }
}
