package dev.mediapipeline.commands.run;

import dev.mediapipeline.client.MediaClient;
import dev.mediapipeline.commands.run.ImageFiles.Found;
import dev.mediapipeline.localcloud.LocalCloud;
import dev.mediapipeline.localcloud.calls.Usage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Sends the files found through a running local cloud, and shows the progress. */
final class Run {
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final int MAX_LOOKS = 10;

    private final LocalCloud cloud;
    private final Ledger ledger;
    private final Progress progress;
    private final Shutdown shutdown;

    /** The results of the files, in the order in which they were found. */
    record Results(List<MediaResult> media, Counts counts, double seconds, Summary summary) {}

    Run(LocalCloud cloud, Ledger ledger, Progress progress, Shutdown shutdown) {
        this.cloud = cloud;
        this.ledger = ledger;
        this.progress = progress;
        this.shutdown = shutdown;
    }

    /**
     * Returns when every file has ended, or soon after the shutdown has begun.
     *
     * @param again whether to send files that an earlier run has sent
     * @param settled whether to wait until the functions are idle, so that all their calls are counted
     */
    Results send(Found found, Path renditions, boolean again, boolean settled) throws InterruptedException {
        try (var client = new MediaClient(
                URI.create(cloud.endpoints().api()), () -> cloud.issuer().token(RunCommand.USER, ""))) {
            return send(client, found, renditions, again, settled);
        }
    }

    private Results send(MediaClient client, Found found, Path renditions, boolean again, boolean settled)
            throws InterruptedException {
        var jobs = SendAll.jobs(found, ledger, new RenditionFolders(renditions, ledger));
        progress.expect(jobs.size());
        var all = new SendAll();
        shutdown.stops(all::stop);
        var before = cloud.usage();
        var start = System.nanoTime();
        var media = all.send(jobs.stream()
                .map(job -> new SendFile(client, ledger, progress, job, again))
                .toList());
        var counts = progress.end();
        var seconds = (System.nanoTime() - start) / 1e9;
        var usage = settled && !shutdown.hasBegun() ? settledUsage() : cloud.usage();
        return new Results(media, counts, seconds, Summary.of(media, counts, seconds, usage.minus(before)));
    }

    /** The usage once calls have stopped: announcements follow the end of a media item. */
    private Usage settledUsage() throws InterruptedException {
        var usage = cloud.usage();
        for (var looks = 0; looks < MAX_LOOKS; looks++) {
            Thread.sleep(QUIET);
            var now = cloud.usage();
            if (now.equals(usage)) {
                break;
            }
            usage = now;
        }
        return usage;
    }
}
