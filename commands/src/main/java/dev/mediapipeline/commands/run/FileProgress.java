package dev.mediapipeline.commands.run;

import dev.mediapipeline.client.Media;
import dev.mediapipeline.client.MediaStatus;
import dev.mediapipeline.commands.run.MediaResult.RenditionResult;
import dev.mediapipeline.commands.run.MediaResult.Status;
import dev.mediapipeline.commands.run.MediaResult.Upload;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows one file from its first request to its result, and reports each stage once to the run's progress. */
final class FileProgress {
    private final Job job;
    private final Progress progress;

    private long start = System.nanoTime();
    private long end;
    private Upload upload = Upload.NOT_SENT;
    private @Nullable String mediaId;
    private long length;
    private boolean checked;

    FileProgress(Job job, Progress progress) {
        this.job = job;
        this.progress = progress;
    }

    /** Starts the clock. */
    void begin() {
        start = System.nanoTime();
    }

    void hasLength(long bytes) {
        length = bytes;
    }

    /** Notes that the bytes are in the pipeline. */
    void uploaded(Upload how, String id) {
        mediaId = id;
        upload = how;
        progress.uploaded(how);
    }

    /** Whether this run or an earlier one sent the bytes, if any did. */
    Upload upload() {
        return upload;
    }

    /** Notes a state of the media item; a final one stops the clock. */
    void saw(Media media) {
        if (media.status() != MediaStatus.AWAITING_UPLOAD) {
            check();
        }
        if (media.status().isFinal()) {
            end = System.nanoTime();
        }
        // An earlier run's file may have changed since, or be gone.
        if (length == 0 && media.source() != null) {
            length = media.source().bytes();
        }
    }

    private void check() {
        if (!checked) {
            checked = true;
            progress.checked();
        }
    }

    /** Not counted as ended: the next run continues with it. */
    MediaResult waiting() {
        return result(Status.WAITING, null, null, List.of());
    }

    MediaResult failed(String reason, @Nullable String detail) {
        if (upload == Upload.NOT_SENT) {
            progress.uploaded(upload);
        }
        return ended(Status.FAILED, reason, detail, List.of());
    }

    MediaResult ended(
            Status status, @Nullable String reason, @Nullable String detail, List<RenditionResult> renditions) {
        check();
        progress.ended(status);
        return result(status, reason, detail, renditions);
    }

    private MediaResult result(
            Status status, @Nullable String reason, @Nullable String detail, List<RenditionResult> renditions) {
        var millis =
                Duration.ofNanos((end == 0 ? System.nanoTime() : end) - start).toMillis();
        return new MediaResult(
                job.source().file(),
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
}
