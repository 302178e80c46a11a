package dev.mediapipeline.commands.run;

import dev.mediapipeline.client.Media;
import dev.mediapipeline.client.MediaClient;
import dev.mediapipeline.client.MediaStatus;
import dev.mediapipeline.client.ProblemException;
import dev.mediapipeline.client.UploadDeclaration;
import dev.mediapipeline.commands.run.Ledger.Sent;
import dev.mediapipeline.commands.run.MediaResult.Status;
import dev.mediapipeline.commands.run.MediaResult.Upload;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/** Sends one file through the pipeline unless an earlier run has, waits for its end, and fetches its renditions. */
final class SendFile implements Callable<MediaResult> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Failures not caused by the content: sending it again may help. */
    private static final Set<String> WORTH_SENDING_AGAIN = Set.of("OVERDUE", "SOURCE_MISSING", "UPLOAD_EXPIRED");

    private final MediaClient client;
    private final Ledger ledger;
    private final Job job;
    private final boolean again;
    private final Path file;
    private final FileProgress progress;

    /** @param again whether to send the file even if an earlier run has */
    SendFile(MediaClient client, Ledger ledger, Progress progress, Job job, boolean again) {
        this.client = client;
        this.ledger = ledger;
        this.job = job;
        this.again = again;
        this.file = job.source().file();
        this.progress = new FileProgress(job, progress);
    }

    /** Returns every outcome as the file's result, even a failure of the pipeline. */
    @Override
    public MediaResult call() {
        progress.begin();
        try {
            return awaitEnd(sent());
        } catch (InterruptedException | ClosedByInterruptException _) {
            return waiting();
        } catch (ProblemException e) {
            return refused(e);
        } catch (IOException | RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                return waiting();
            }
            var reason = progress.upload() == Upload.NOT_SENT ? "NOT_SENT" : "NOT_FETCHED";
            return progress.failed(reason, Trouble.inWords(e));
        }
    }

    /** The result of a file that the run had not started when it was stopped. */
    MediaResult waiting() {
        return progress.waiting();
    }

    private MediaResult refused(ProblemException refusal) {
        var reason = refusal.problem().code();
        try {
            if (job.earlier() != null) {
                // It was deleted since; the next run need not ask again.
                ledger.put(
                        job.earlier().ended(Status.FAILED.name(), job.earlier().renditions()));
            }
        } catch (IOException e) {
            return progress.failed(reason, Trouble.inWords(e));
        }
        return progress.failed(reason, refusal.getMessage());
    }

    private Sent sent() throws IOException, InterruptedException {
        if (job.earlier() != null) {
            progress.uploaded(Upload.ALREADY_THERE, job.earlier().mediaId());
            return job.earlier();
        }
        var length = job.source().length();
        progress.hasLength(length);
        var earlier = again ? Optional.<Sent>empty() : earlier();
        if (earlier.isPresent()) {
            progress.uploaded(Upload.ALREADY_THERE, earlier.get().mediaId());
            return earlier.get().to(job.folder());
        }
        var name = ImageFiles.declaredName(file);
        var created = client.create(
                new UploadDeclaration(name.isBlank() ? null : name, ImageFiles.contentType(file), length, null));
        var sha256 = Ledger.digest(file);
        client.upload(Objects.requireNonNull(created.upload()), file);
        var sent = ledger.sent(file, sha256, created.mediaId(), job.folder());
        ledger.put(sent);
        progress.uploaded(Upload.SENT, sent.mediaId());
        return sent;
    }

    /** The record of an earlier run, if it sent the same content and its result still counts. */
    private Optional<Sent> earlier() throws IOException, InterruptedException {
        var known = ledger.find(file);
        if (known.isEmpty() || !known.get().sha256().equals(Ledger.digest(file))) {
            return Optional.empty();
        }
        try {
            var media = client.get(known.get().mediaId());
            return known.filter(_ -> !isWorthSendingAgain(media));
        } catch (ProblemException _) {
            // It was deleted since.
            return Optional.empty();
        }
    }

    private static boolean isWorthSendingAgain(Media media) {
        return media.status() == MediaStatus.FAILED
                && media.reason() != null
                && WORTH_SENDING_AGAIN.contains(media.reason().code());
    }

    private MediaResult awaitEnd(Sent sent) throws IOException, InterruptedException {
        try {
            var media = client.await(sent.mediaId(), PATIENCE, progress::saw);
            var fetched = new FetchRenditions(client, job.folder())
                    .fetch(media.renditions(), sent.renditions(), progress.upload() == Upload.ALREADY_THERE);
            ledger.put(sent.ended(media.status().name(), FetchRenditions.names(fetched)));
            var status = Status.valueOf(media.status().name());
            var reason = media.reason();
            return reason == null
                    ? progress.ended(status, null, null, fetched)
                    : progress.ended(status, reason.code(), reason.detail(), fetched);
        } catch (TimeoutException _) {
            ledger.put(sent.ended(Status.LOST.name(), List.of()));
            var detail = "it did not end within %d minutes; run again to check".formatted(PATIENCE.toMinutes());
            return progress.ended(Status.LOST, "TIMEOUT", detail, List.of());
        }
    }
}
