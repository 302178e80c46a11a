package dev.mediapipeline.client;

import dev.mediapipeline.client.CreatedMedia.Upload;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The Media Pipeline's API: announce an upload, send the bytes, wait, fetch the renditions; list, delete, report.
 *
 * <pre>{@code
 * try (var client = new MediaClient(URI.create("http://localhost:7070"), () -> accessToken)) {
 *     var id = client.send(Path.of("beach.jpg"), "image/jpeg");
 *     var media = client.await(id, Duration.ofMinutes(1));
 *     for (var rendition : media.renditions()) {
 *         client.download(rendition.url(), Path.of("out", rendition.fileName()));
 *     }
 * }
 * }</pre>
 *
 * <p><b>Retries.</b> A request is attempted up to 3 times: when the connection breaks, and after 429, 5xx, or a 409 that
 * says that the same request is in progress. Pauses double from half a second, with jitter; a {@code Retry-After} is
 * honoured instead, up to 20 seconds. Each attempt takes at most 60 seconds, and an upload as much longer as its bytes
 * take at 64 kB a second. Every creation carries an idempotency key, so a retry never creates a second media item.
 *
 * <p><b>Errors.</b> Every method throws {@link ProblemException} when the API refuses the request, {@link
 * UnavailableException} when the last attempt failed on the server's side, and another {@link IOException} when the
 * last attempt got no response.
 *
 * <p>Instances are thread-safe.
 */
public final class MediaClient implements AutoCloseable {
    private static final int CONFLICT = 409;

    private final URI base;
    private final Supplier<String> token;
    private final Transport transport;
    private final Storage storage;

    /**
     * @param base the address of the API, without a path
     * @param token supplies the access token of each attempt; it may return a new one each time
     */
    public MediaClient(URI base, Supplier<String> token) {
        this(base, token, Retries.STANDARD);
    }

    MediaClient(URI base, Supplier<String> token, Retries retries) {
        this.base = base;
        this.token = token;
        transport = new Transport(retries);
        storage = new Storage(transport);
    }

    /** Announces an upload with a random idempotency key. */
    public CreatedMedia create(UploadDeclaration declaration) throws IOException, InterruptedException {
        return create(declaration, UUID.randomUUID().toString());
    }

    /**
     * Announces an upload; within 24 hours, the same key and declaration return the same media item.
     *
     * @param idempotencyKey 1 to 255 visible ASCII characters
     */
    public CreatedMedia create(UploadDeclaration declaration, String idempotencyKey)
            throws IOException, InterruptedException {
        var body = BodyPublishers.ofString(Json.MAPPER.writeValueAsString(declaration));
        return Json.MAPPER.readValue(
                call(
                        "/v1/media",
                        request -> request.POST(body)
                                .header("content-type", "application/json")
                                .header("idempotency-key", idempotencyKey)),
                CreatedMedia.class);
    }

    /**
     * Sends the bytes of an announced upload; succeeds if they are already stored.
     *
     * @throws StorageException if S3 refuses them
     */
    public void upload(Upload upload, Path file) throws IOException, InterruptedException {
        storage.upload(upload, file);
    }

    /** Announces a file and sends its bytes; returns the id of its media item. */
    public String send(Path file, String contentType) throws IOException, InterruptedException {
        var created = create(UploadDeclaration.of(file, contentType));
        upload(Objects.requireNonNull(created.upload()), file);
        return created.mediaId();
    }

    /**
     * The current state of a media item; a {@link ProblemException} with status 404 if the owner has none with this id.
     */
    public Media get(String mediaId) throws IOException, InterruptedException {
        return Json.MAPPER.readValue(call("/v1/media/" + encoded(mediaId), UnaryOperator.identity()), Media.class);
    }

    /**
     * Waits until the media item is {@code READY} or {@code FAILED}, and returns it.
     *
     * @throws TimeoutException if that takes longer than {@code patience}, to which the last request may add its own time
     */
    public Media await(String mediaId, Duration patience) throws IOException, InterruptedException, TimeoutException {
        return await(mediaId, patience, _ -> {});
    }

    /**
     * Waits like {@link #await(String, Duration)}. Polls with a pause that grows from 50 to 500 milliseconds; while the
     * API is unavailable, it keeps polling.
     *
     * @param progress receives every state that is seen, including the last one
     */
    public Media await(String mediaId, Duration patience, Consumer<Media> progress)
            throws IOException, InterruptedException, TimeoutException {
        return new Polling(this, patience, progress).until(mediaId);
    }

    /**
     * Downloads from a presigned URL, such as a rendition's. The file is written atomically, and its folder is created.
     *
     * @throws StorageException if S3 refuses, because the URL has expired for example
     */
    public void download(URI url, Path target) throws IOException, InterruptedException {
        storage.download(url, target);
    }

    /** One page of the owner's media items. The list follows changes with a short delay. */
    public MediaPage list(PageRequest page) throws IOException, InterruptedException {
        var query = new StringBuilder("?limit=").append(page.limit());
        if (page.status() != null) {
            query.append("&status=").append(page.status());
        }
        if (page.cursor() != null) {
            query.append("&cursor=").append(encoded(page.cursor()));
        }
        return Json.MAPPER.readValue(call("/v1/media" + query, UnaryOperator.identity()), MediaPage.class);
    }

    /** Deletes a media item with everything made from it; deleting it again is not an error. */
    public void delete(String mediaId) throws IOException, InterruptedException {
        call("/v1/media/" + encoded(mediaId), HttpRequest.Builder::DELETE);
    }

    /** The report of a day in UTC. The token needs the scope {@code media/reports}. */
    public String report(LocalDate day, ReportFormat format) throws IOException, InterruptedException {
        return call("/v1/reports/" + day, request -> request.header("accept", format.mediaType()));
    }

    private String call(String path, UnaryOperator<HttpRequest.Builder> details)
            throws IOException, InterruptedException {
        var response = transport.send(
                () -> details.apply(
                        HttpRequest.newBuilder(base.resolve(path)).header("authorization", "Bearer " + token.get())),
                BodyHandlers.ofString(),
                MediaClient::isInProgress);
        if (response.statusCode() >= 300) {
            throw new ProblemException(Problem.of(response));
        }
        return response.body();
    }

    private static boolean isInProgress(HttpResponse<String> response) {
        return response.statusCode() == CONFLICT && Problem.of(response).code().equals("IN_PROGRESS");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        transport.close();
    }
}
