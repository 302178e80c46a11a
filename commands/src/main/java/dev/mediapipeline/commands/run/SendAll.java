package dev.mediapipeline.commands.run;

import dev.mediapipeline.commands.run.ImageFiles.Found;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/** Sends the files of a run, several at once, until all have ended or the run is stopped. */
final class SendAll {
    private static final int UPLOADS_AT_ONCE = 8;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore turn = new Semaphore(UPLOADS_AT_ONCE, true);

    /** The files that were found, and those of earlier runs that have not ended. */
    static List<Job> jobs(Found found, Ledger ledger, RenditionFolders folders) {
        var jobs = new ArrayList<Job>();
        for (var source : found.sources()) {
            jobs.add(Job.send(source, folders.of(source)));
        }
        var files = found.sources().stream().map(Source::file).collect(Collectors.toSet());
        ledger.unfinished().stream()
                .filter(sent -> !files.contains(Path.of(sent.file())))
                .map(Job::await)
                .forEach(jobs::add);
        return jobs;
    }

    /** Returns a result for each file, in the order of the files; after {@link #stop}, some of them still wait. */
    List<MediaResult> send(List<SendFile> files) {
        List<Future<MediaResult>> results;
        try {
            results = files.stream().map(file -> workers.submit(inTurn(file))).toList();
        } finally {
            workers.shutdown();
        }
        return results.stream().map(SendAll::result).toList();
    }

    private Callable<MediaResult> inTurn(SendFile file) {
        return () -> {
            try {
                turn.acquire();
            } catch (InterruptedException e) {
                return file.waiting();
            }
            try {
                return file.call();
            } finally {
                turn.release();
            }
        };
    }

    /** Interrupts sending and waiting; the next run continues. */
    void stop() {
        workers.shutdownNow();
    }

    private static MediaResult result(Future<MediaResult> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException("Interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("sending a file failed", e.getCause());
        }
    }
}
