package dev.mediapipeline.commands.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Describes a failure with a file or a request; many of the JDK's exceptions only name the file. */
final class Trouble {
    private Trouble() {}

    static String inWords(Throwable failure) {
        return switch (failure) {
            case NoSuchFileException _, FileNotFoundException _ -> "it no longer exists";
            case AccessDeniedException _ -> "no permission to read it";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            case IOException e when e.getMessage() != null -> e.getMessage();
            default -> failure.toString();
        };
    }
}
