package dev.mediapipeline.resize.vips;

import java.util.ArrayList;
import java.util.List;

/** The deadline of a job, enforced by another thread. */
final class Deadline {
    private final List<Image> watched = new ArrayList<>();
    private boolean passed;

    /** Stops computing the pixels of this image when the deadline passes, or at once if it has. */
    synchronized Image stops(Image image) {
        watched.add(image);
        if (passed) {
            image.kill();
        }
        return image;
    }

    /** Fails every watched image, and every later one. */
    synchronized void pass() {
        passed = true;
        watched.forEach(Image::kill);
    }

    /** @throws IllegalStateException if the deadline has passed; it does not pass meanwhile */
    synchronized void unlessPassed(Runnable step) {
        if (passed) {
            throw new IllegalStateException("the job's time is over");
        }
        step.run();
    }
}
