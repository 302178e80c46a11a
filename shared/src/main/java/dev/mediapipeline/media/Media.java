package dev.mediapipeline.media;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One upload and everything known about it.
 *
 * @param deadline when the current status is overdue
 * @param source absent until the upload was accepted
 * @param plan the groups to make, frozen when the upload was accepted; empty before
 * @param groups how far each group of the plan has come, by group name
 * @param progress what happened when, and how often
 * @param failure present when the status is {@code FAILED}
 */
public record Media(
        MediaId id,
        Owner owner,
        MediaStatus status,
        Instant createdAt,
        Instant updatedAt,
        Instant deadline,
        String correlationId,
        Declaration declaration,
        @Nullable Source source,
        List<RenditionGroup> plan,
        SequencedMap<String, GroupState> groups,
        Progress progress,
        @Nullable Failure failure) {
    public Media {
        plan = List.copyOf(plan);
        groups = new LinkedHashMap<>(groups);
    }

    /** A media item whose bytes are still to come. */
    public static Media awaitingUpload(
            MediaId id, Owner owner, Instant now, Instant deadline, String correlationId, Declaration declaration) {
        return new Media(
                id,
                owner,
                MediaStatus.AWAITING_UPLOAD,
                now,
                now,
                deadline,
                correlationId,
                declaration,
                null,
                List.of(),
                new LinkedHashMap<>(),
                Progress.NONE,
                null);
    }

    /** Whether it failed before anything was decided about its bytes: when they come after all, it reopens. */
    public boolean failedWithoutBytes() {
        return status == MediaStatus.FAILED && failure != null && failure.endsWithBytes() && source == null;
    }

    /** Whether it failed only because its renditions were not made in time: a worker may still make them. */
    public boolean overdue() {
        return status == MediaStatus.FAILED && failure != null && failure.code().equals(Failure.OVERDUE);
    }

    /** The groups of the plan that a worker may claim, in the plan's order. */
    public List<RenditionGroup> idleGroups(Instant now) {
        return plan.stream()
                .filter(group -> Optional.ofNullable(groups.get(group.name()))
                        .filter(state -> state.idle(now))
                        .isPresent())
                .toList();
    }

    /** Whether every group has ended, so that the media item can end too. */
    public boolean allGroupsEnded() {
        return !groups.isEmpty() && groups.values().stream().allMatch(GroupState::ended);
    }

    /** The failure of the first group that failed, if one did: it becomes that of the media item. */
    public Optional<Failure> firstGroupFailure() {
        return groups.values().stream()
                .flatMap(state -> state instanceof GroupState.Failed failed
                        ? Optional.of(failed.failure()).stream()
                        : Optional.<Failure>empty().stream())
                .findFirst();
    }

    /** What was made so far, by group name in the plan's order; stays listed when another group failed. */
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
