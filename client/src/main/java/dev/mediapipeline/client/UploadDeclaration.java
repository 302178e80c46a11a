package dev.mediapipeline.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Announces an upload.
 *
 * @param fileName the name shown to people, at most 255 characters without control characters; may be absent
 * @param contentType the media type, such as {@code image/jpeg}; the pipeline compares it with the content
 * @param contentLength the number of bytes; at least 1
 * @param sha256 the SHA-256 of the bytes in base64, if S3 is to verify it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UploadDeclaration(
        @Nullable String fileName,
        String contentType,
        long contentLength,
        @Nullable String sha256) {

    /** Declares a file by its own name and length, without a checksum. */
    public static UploadDeclaration of(Path file, String contentType) throws IOException {
        var name = file.getFileName();
        return new UploadDeclaration(name == null ? null : name.toString(), contentType, Files.size(file), null);
    }
}
