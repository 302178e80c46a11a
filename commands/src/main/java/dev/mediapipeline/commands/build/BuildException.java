package dev.mediapipeline.commands.build;

/** Something cannot be built; the message says why, and what to do. */
public final class BuildException extends RuntimeException {
    BuildException(String message) {
        super(message);
    }
}
