package dev.mediapipeline.localcloud.run;

import dev.mediapipeline.localcloud.LocalCloud;
import dev.mediapipeline.localcloud.calls.Usage;
import dev.mediapipeline.localcloud.run.ImageFiles.Found;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Sends what was found through a local cloud that runs, with its progress shown. */
final class Run {
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final int MAX_LOOKS = 10;

    private final LocalCloud cloud;
    private final Ledger ledger;
    private final Progress progress;
    private final Shutdown shutdown;

    /** What became of the files, in the order in which they were found. */
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
     * @param again whether files are sent that an earlier run has sent
     * @param settled whether to wait until the functions have nothing more to do, so that their calls are counted
     */
    Results send(Found found, Path renditions, boolean again, boolean settled) throws InterruptedException {
        var api = new PipelineApi(
                URI.create(cloud.endpoints().api()), () -> cloud.issuer().token(RunCommand.USER, ""));
        var jobs = SendAll.jobs(found, ledger, new RenditionFolders(renditions, ledger));
        progress.expect(jobs.size());
        var all = new SendAll();
        shutdown.stops(all::stop);
        var before = cloud.usage();
        var start = System.nanoTime();
        var media = all.send(jobs.stream()
                .map(job -> new SendFile(api, ledger, progress, job, again))
                .toList());
        var seconds = (System.nanoTime() - start) / 1e9;
        var usage = settled && !shutdown.hasBegun() ? settledUsage() : cloud.usage();
        var counts = progress.counts();
        return new Results(media, counts, seconds, Summary.of(media, counts, seconds, usage.minus(before)));
    }

    /** What was used when nothing more comes: announcements follow the end of a media item. */
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

    /** Prints the table, and what it means. */
    static void show(Results results, Path renditions, PrintStream out) {
        out.printf("%n%s%n%n%s, in %.1f s%n", ResultTable.of(results.media()), results.counts(), results.seconds());
        for (var moved : moved(results.media())) {
            out.printf(
                    "Renditions of %s are in %s: another file has the folder of that name.%n",
                    Printable.of(moved.file()), Printable.of(moved.folder()));
        }
        if (results.counts().ready() > 0) {
            out.printf(
                    "Bytes saved: %,d, the originals that are ready less the largest WebP of each%n",
                    results.summary().bytesSaved());
        }
        out.printf("Renditions:  %s%n", Printable.of(renditions));
    }

    /** Those whose folder is not called like the file. */
    private static List<MediaResult> moved(List<MediaResult> results) {
        return results.stream()
                .filter(result ->
                        !result.folder().getFileName().equals(result.file().getFileName()))
                .toList();
    }
}
