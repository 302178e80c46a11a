package dev.mediapipeline.localcloud.run;

import dev.mediapipeline.localcloud.run.Ledger.Sent;
import dev.mediapipeline.localcloud.run.MediaResult.RenditionResult;
import dev.mediapipeline.localcloud.run.MediaResult.Status;
import dev.mediapipeline.localcloud.run.MediaResult.Upload;
import dev.mediapipeline.localcloud.run.PipelineApi.RefusedException;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Sends one file through the pipeline, unless an earlier run has, waits until it has ended, and fetches its renditions. */
final class SendFile implements Callable<MediaResult> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long MIN_POLL_MILLIS = 50;
    private static final long MAX_POLL_MILLIS = 500;

    /** Failures that are not the content's: sending it again may help. */
    private static final Set<String> WORTH_SENDING_AGAIN = Set.of("OVERDUE", "SOURCE_MISSING", "UPLOAD_EXPIRED");

    private final PipelineApi api;
    private final Ledger ledger;
    private final Progress progress;
    private final Job job;
    private final boolean again;
    private final Path file;

    private long start = System.nanoTime();
    private Upload upload = Upload.NOT_SENT;
    private @Nullable String mediaId;
    private long length;
    private boolean checked;

    /** @param again whether to send the file although an earlier run has */
    SendFile(PipelineApi api, Ledger ledger, Progress progress, Job job, boolean again) {
        this.api = api;
        this.ledger = ledger;
        this.progress = progress;
        this.job = job;
        this.again = again;
        this.file = job.source().file();
    }

    /** Returns whatever happens to the file, and also to the pipeline, as the file's result. */
    @Override
    public MediaResult call() {
        start = System.nanoTime();
        try {
            return end(sent());
        } catch (InterruptedException | ClosedByInterruptException e) {
            return waiting();
        } catch (RefusedException e) {
            return refused(e);
        } catch (IOException | RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                return waiting();
            }
            return failed(upload == Upload.NOT_SENT ? "NOT_SENT" : "NOT_FETCHED", Trouble.inWords(e));
        }
    }

    private MediaResult refused(RefusedException refusal) {
        try {
            if (job.earlier() != null) {
                // It was deleted since; the next run need not ask again.
                ledger.put(
                        job.earlier().ended(Status.FAILED.name(), job.earlier().renditions()));
            }
        } catch (IOException e) {
            return failed(refusal.reason(), Trouble.inWords(e));
        }
        return failed(refusal.reason(), refusal.getMessage());
    }

    private Sent sent() throws IOException, InterruptedException {
        if (job.earlier() != null) {
            known(Upload.ALREADY_THERE, job.earlier().mediaId());
            return job.earlier();
        }
        if (job.source().trouble() != null) {
            throw new IOException(job.source().trouble());
        }
        length = length(file);
        var earlier = again ? Optional.<Sent>empty() : earlier();
        if (earlier.isPresent()) {
            known(Upload.ALREADY_THERE, earlier.get().mediaId());
            return earlier.get().to(job.folder());
        }
        var announced = api.announce(file, length);
        var sha256 = Ledger.digest(file);
        api.upload(file, length, announced.path("upload"));
        var sent = ledger.sent(file, sha256, announced.path("mediaId").asString(), job.folder());
        ledger.put(sent);
        known(Upload.SENT, sent.mediaId());
        return sent;
    }

    private void known(Upload how, String id) {
        mediaId = id;
        upload = how;
        progress.uploaded(how);
    }

    private static long length(Path file) throws IOException {
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            throw new IOException("it is a link that leads nowhere");
        }
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new IOException("it is not a file");
        }
        if (!Files.isReadable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        return attributes.size();
    }

    /** What an earlier run sent, if it is the same content and the pipeline has made something of it. */
    private Optional<Sent> earlier() throws IOException, InterruptedException {
        var known = ledger.find(file);
        if (known.isEmpty() || !known.get().sha256().equals(Ledger.digest(file))) {
            return Optional.empty();
        }
        try {
            var media = api.media(known.get().mediaId());
            var failed = media.path("status").asString("").equals("FAILED");
            var reason = media.at("/reason/code").asString("");
            return known.filter(_ -> !failed || !WORTH_SENDING_AGAIN.contains(reason));
        } catch (RefusedException e) {
            // It was deleted since.
            return Optional.empty();
        }
    }

    private MediaResult end(Sent sent) throws IOException, InterruptedException {
        var poll = MIN_POLL_MILLIS;
        while (millis() < PATIENCE.toMillis()) {
            var media = current(sent.mediaId());
            var status = media.path("status").asString("");
            if (!checked && !status.isEmpty() && !status.equals("AWAITING_UPLOAD")) {
                checked = true;
                progress.checked();
            }
            if (status.equals(Status.READY.name()) || status.equals(Status.FAILED.name())) {
                var millis = millis();
                // An earlier run's file may have changed since, or be gone.
                length = length == 0 ? media.at("/source/bytes").asLong(0) : length;
                var fetched = fetch(media.path("renditions"));
                var names = fetched.stream().map(SendFile::fileName).toList();
                for (var name : sent.renditions()) {
                    if (!names.contains(name)) {
                        Files.deleteIfExists(job.folder().resolve(name));
                    }
                }
                ledger.put(sent.ended(status, names));
                var reason = media.path("reason");
                return result(
                        Status.valueOf(status),
                        reason.path("code").asString(null),
                        reason.path("detail").asString(null),
                        millis,
                        fetched);
            }
            Thread.sleep(poll);
            poll = Math.min(MAX_POLL_MILLIS, poll * 3 / 2);
        }
        ledger.put(sent.ended(Status.LOST.name(), List.of()));
        var detail = "it did not end within %d minutes; run it again to look again".formatted(PATIENCE.toMinutes());
        return result(Status.LOST, "TIMEOUT", detail, millis(), List.of());
    }

    /** The media item, or nothing while the API fails: that passes, and the deadline bounds it. */
    private JsonNode current(String id) throws InterruptedException {
        try {
            return api.media(id);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private List<RenditionResult> fetch(JsonNode listed) throws IOException, InterruptedException {
        var fetched = new ArrayList<RenditionResult>();
        for (var rendition : listed) {
            var result = target(rendition);
            var target = Path.of(result.url());
            // An earlier run has fetched it.
            var there = upload == Upload.ALREADY_THERE && Files.exists(target) && Files.size(target) == result.bytes();
            if (!there) {
                api.fetch(URI.create(rendition.path("url").asString()), target);
            }
            fetched.add(result);
        }
        return fetched;
    }

    private RenditionResult target(JsonNode rendition) {
        var group = rendition.path("group").asString();
        var name = rendition.path("name").asString();
        var format = rendition.path("format").asString();
        var extension = format.equals("JPEG") ? "jpg" : format.toLowerCase(Locale.ROOT);
        return new RenditionResult(
                group,
                name,
                format,
                rendition.path("width").asInt(),
                rendition.path("height").asInt(),
                rendition.path("bytes").asLong(),
                job.folder()
                        .resolve("%s-%s.%s".formatted(group, name, extension))
                        .toUri());
    }

    private static String fileName(RenditionResult rendition) {
        return Path.of(rendition.url()).getFileName().toString();
    }

    /** Not counted as ended: it waits for the next run. */
    MediaResult waiting() {
        return of(Status.WAITING, null, null, millis(), List.of());
    }

    private MediaResult failed(String reason, @Nullable String detail) {
        if (upload == Upload.NOT_SENT) {
            progress.uploaded(upload);
        }
        return result(Status.FAILED, reason, detail, millis(), List.of());
    }

    private MediaResult result(
            Status status,
            @Nullable String reason,
            @Nullable String detail,
            long millis,
            List<RenditionResult> renditions) {
        if (!checked) {
            progress.checked();
        }
        progress.ended(status);
        return of(status, reason, detail, millis, renditions);
    }

    private MediaResult of(
            Status status,
            @Nullable String reason,
            @Nullable String detail,
            long millis,
            List<RenditionResult> renditions) {
        return new MediaResult(
                file,
                job.source().name(),
                job.folder(),
                upload,
                mediaId,
                status,
                reason,
                detail,
                length,
                millis,
                renditions);
    }

    private long millis() {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
