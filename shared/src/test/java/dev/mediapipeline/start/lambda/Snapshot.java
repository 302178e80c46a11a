package dev.mediapipeline.start.lambda;

import java.util.ArrayList;
import java.util.List;
import org.crac.CheckpointException;
import org.crac.Context;
import org.crac.Resource;
import org.crac.RestoreException;

/** A snapshot that is taken and restored in the same process. */
public final class Snapshot extends Context<Resource> {
    private final List<Resource> resources = new ArrayList<>();

    @Override
    public void register(Resource resource) {
        resources.add(resource);
    }

    /** Takes the snapshot. */
    public void take() {
        try {
            beforeCheckpoint(this);
        } catch (CheckpointException e) {
            throw new AssertionError(e);
        }
    }

    /** Restores the snapshot. */
    public void restore() {
        try {
            afterRestore(this);
        } catch (RestoreException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) throws CheckpointException {
        for (Resource resource : resources) {
            try {
                resource.beforeCheckpoint(this);
            } catch (Exception e) {
                throw new CheckpointException(e.getMessage());
            }
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) throws RestoreException {
        for (Resource resource : resources) {
            try {
                resource.afterRestore(this);
            } catch (Exception e) {
                throw new RestoreException(e.getMessage());
            }
        }
    }
}
