package dev.mediapipeline.commands.build;

/** Something cannot be built; the message gives the reason and the remedy. */
public final class BuildException extends RuntimeException {
    BuildException(String message) {
        super(message);
    }
}
