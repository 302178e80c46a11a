package dev.mediapipeline.commands.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says what went wrong with a file or a request; many exceptions of the JDK say only with which. */
final class Trouble {
    private Trouble() {}

    static String inWords(Throwable failure) {
        return switch (failure) {
            case NoSuchFileException _, FileNotFoundException _ -> "it is not there any more";
            case AccessDeniedException _ -> "it may not be read";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            case IOException e when e.getMessage() != null -> e.getMessage();
            default -> failure.toString();
        };
    }
}
