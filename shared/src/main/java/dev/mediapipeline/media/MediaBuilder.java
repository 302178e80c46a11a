package dev.mediapipeline.media;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Builds a media item from another one: changes the given values, and keeps all others. */
public final class MediaBuilder {
    private final Media from;
    private MediaStatus status;
    private Instant updatedAt;
    private Instant deadline;
    private @Nullable Instant dueAt;
    private Declaration declaration;
    private @Nullable Source source;
    private Progress progress;
    private @Nullable Failure failure;
    private List<RenditionGroup> plan;
    private final SequencedMap<String, GroupState> groups;

    MediaBuilder(Media from) {
        this.from = from;
        this.status = from.status();
        this.updatedAt = from.updatedAt();
        this.deadline = from.deadline();
        this.dueAt = from.dueAt();
        this.declaration = from.declaration();
        this.source = from.source();
        this.progress = from.progress();
        this.failure = from.failure();
        this.plan = from.plan();
        this.groups = new LinkedHashMap<>(from.groups());
    }

    public MediaBuilder status(MediaStatus status) {
        this.status = status;
        return this;
    }

    public MediaBuilder updatedAt(Instant updatedAt) {
        this.updatedAt = updatedAt;
        return this;
    }

    public MediaBuilder deadline(Instant deadline) {
        this.deadline = deadline;
        return this;
    }

    public MediaBuilder dueAt(@Nullable Instant dueAt) {
        this.dueAt = dueAt;
        return this;
    }

    public MediaBuilder declaration(Declaration declaration) {
        this.declaration = declaration;
        return this;
    }

    public MediaBuilder source(@Nullable Source source) {
        this.source = source;
        return this;
    }

    public MediaBuilder progress(Progress progress) {
        this.progress = progress;
        return this;
    }

    public MediaBuilder failure(@Nullable Failure failure) {
        this.failure = failure;
        return this;
    }

    /** Sets the groups to make, all of them pending. */
    public MediaBuilder plan(List<RenditionGroup> plan) {
        this.plan = plan;
        groups.clear();
        plan.forEach(group -> groups.put(group.name(), new GroupState.Pending()));
        return this;
    }

    /** Sets the state of one group. */
    public MediaBuilder group(String name, GroupState state) {
        groups.put(name, state);
        return this;
    }

    public Media build() {
        return new Media(
                from.id(),
                from.owner(),
                status,
                from.createdAt(),
                updatedAt,
                deadline,
                dueAt,
                from.correlationId(),
                declaration,
                source,
                plan,
                groups,
                progress,
                failure);
    }
}
