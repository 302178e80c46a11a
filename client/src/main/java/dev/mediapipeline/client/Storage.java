package dev.mediapipeline.client;

import dev.mediapipeline.client.CreatedMedia.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Uploads to and downloads from presigned URLs. */
final class Storage {
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    private final Transport transport;

    Storage(Transport transport) {
        this.transport = transport;
    }

    void upload(Upload upload, Path file) throws IOException, InterruptedException {
        var length = Files.size(file);
        var response = transport.send(
                () -> put(upload, body(file, length)), length, BodyHandlers.ofString(), Storage::isConflict);
        // 412: an earlier attempt stored the bytes, and its response was lost.
        if (response.statusCode() != PRECONDITION_FAILED) {
            expectOk(response, "upload: " + response.body());
        }
    }

    /** S3 asks for another attempt while an earlier one with the same condition is still at work. */
    private static boolean isConflict(HttpResponse<?> response) {
        return response.statusCode() == CONFLICT;
    }

    private static HttpRequest.Builder put(Upload upload, BodyPublisher body) {
        var request = HttpRequest.newBuilder(upload.url()).method(upload.method(), body);
        upload.headers().forEach((name, value) -> {
            // The JDK's client counts the bytes itself.
            if (!name.equalsIgnoreCase("content-length")) {
                request.header(name, value);
            }
        });
        return request;
    }

    /**
     * Opens the file by its path: the JDK's own publisher converts it to a {@code File}, which cannot represent every
     * name.
     */
    private static BodyPublisher body(Path file, long length) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> opened(file)), length);
    }

    private static @Nullable InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            // The JDK's client fails the request then.
            return null;
        }
    }

    void download(URI url, Path target) throws IOException, InterruptedException {
        var response = transport.send(() -> HttpRequest.newBuilder(url), BodyHandlers.ofByteArray(), _ -> false);
        expectOk(response, "download of " + url.getPath());
        Files.createDirectories(target.toAbsolutePath().getParent());
        var part = target.resolveSibling(target.getFileName() + ".part");
        Files.write(part, response.body());
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void expectOk(HttpResponse<?> response, String what) throws StorageException {
        if (response.statusCode() != OK) {
            var message = "S3 responded %d to the %s".formatted(response.statusCode(), what);
            throw new StorageException(message, response.statusCode());
        }
    }
}
