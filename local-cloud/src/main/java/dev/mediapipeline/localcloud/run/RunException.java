package dev.mediapipeline.localcloud.run;

/** Ends the command with a message for whoever called it. */
final class RunException extends RuntimeException {
    RunException(String message) {
        super(message);
    }
}
