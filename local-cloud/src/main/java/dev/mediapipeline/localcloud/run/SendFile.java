package dev.mediapipeline.localcloud.run;

import dev.mediapipeline.localcloud.run.MediaResult.RenditionResult;
import dev.mediapipeline.localcloud.run.PipelineApi.RefusedException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Sends one file through the pipeline and waits until it has ended. */
final class SendFile {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long SHORTEST_POLL_MILLIS = 50;
    private static final long LONGEST_POLL_MILLIS = 500;

    private final PipelineApi api;
    private final Progress progress;
    private final Path renditions;

    /** @param renditions the folder that fetched renditions go to */
    SendFile(PipelineApi api, Progress progress, Path renditions) {
        this.api = api;
        this.progress = progress;
        this.renditions = renditions;
    }

    MediaResult send(Path file) throws InterruptedException {
        var start = System.nanoTime();
        @Nullable String mediaId = null;
        long length = 0;
        try {
            length = Files.size(file);
            if (!Files.isReadable(file)) {
                throw new IOException("it may not be read");
            }
            var announced = api.announce(file, length);
            mediaId = announced.path("mediaId").asString();
            api.upload(file, announced.path("upload"));
            progress.uploaded();
            return end(file, mediaId, length, start);
        } catch (RefusedException e) {
            return ended(file, mediaId, MediaResult.FAILED, e.reason(), e.getMessage(), length, start, List.of());
        } catch (IOException e) {
            // Before there is a media item nothing can be lost: the file simply was not sent.
            var status = mediaId == null ? MediaResult.FAILED : MediaResult.LOST;
            return ended(file, mediaId, status, "NOT_SENT", e.getMessage(), length, start, List.of());
        }
    }

    private MediaResult end(Path file, String mediaId, long length, long start)
            throws IOException, InterruptedException {
        var poll = SHORTEST_POLL_MILLIS;
        while (millisSince(start) < PATIENCE.toMillis()) {
            var media = current(mediaId);
            var status = media.path("status").asString("");
            if (status.equals(MediaResult.READY) || status.equals(MediaResult.FAILED)) {
                var millis = millisSince(start);
                var reason = media.path("reason");
                var fetched = fetch(file, mediaId, media.path("renditions"));
                progress.ended(status);
                return new MediaResult(
                        file,
                        mediaId,
                        status,
                        reason.path("code").asString(null),
                        reason.path("detail").asString(null),
                        length,
                        millis,
                        fetched);
            }
            Thread.sleep(poll);
            poll = Math.min(LONGEST_POLL_MILLIS, poll * 3 / 2);
        }
        var detail = "it did not end within %d minutes".formatted(PATIENCE.toMinutes());
        return ended(file, mediaId, MediaResult.LOST, "TIMEOUT", detail, length, start, List.of());
    }

    /** The media item, or nothing while the API fails: that passes, and the deadline bounds it. */
    private JsonNode current(String mediaId) throws InterruptedException {
        try {
            return api.media(mediaId);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private List<RenditionResult> fetch(Path file, String mediaId, JsonNode listed)
            throws IOException, InterruptedException {
        var folder = renditions.resolve(file.getFileName() + "-" + mediaId.substring(0, 8));
        var fetched = new ArrayList<RenditionResult>();
        for (var rendition : listed) {
            var format = rendition.path("format").asString();
            var target = folder.resolve("%s-%s.%s"
                    .formatted(
                            rendition.path("group").asString(),
                            rendition.path("name").asString(),
                            format.equals("JPEG") ? "jpg" : format.toLowerCase(Locale.ROOT)));
            api.fetch(URI.create(rendition.path("url").asString()), target);
            fetched.add(new RenditionResult(
                    rendition.path("group").asString(),
                    rendition.path("name").asString(),
                    format,
                    rendition.path("width").asInt(),
                    rendition.path("height").asInt(),
                    rendition.path("bytes").asLong(),
                    target.toUri()));
        }
        return fetched;
    }

    private MediaResult ended(
            Path file,
            @Nullable String mediaId,
            String status,
            String reason,
            @Nullable String detail,
            long length,
            long start,
            List<RenditionResult> made) {
        progress.ended(status);
        return new MediaResult(file, mediaId, status, reason, detail, length, millisSince(start), made);
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
