package dev.mediapipeline.commands.run;

/** Ends the command with a message for the caller. */
final class RunException extends RuntimeException {
    RunException(String message) {
        super(message);
    }
}
