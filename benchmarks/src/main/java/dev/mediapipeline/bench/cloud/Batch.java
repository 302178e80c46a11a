package dev.mediapipeline.bench.cloud;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many uploads, eight on their way at a time, until all of them have been announced. */
final class Batch {
    private static final int ON_THEIR_WAY = 8;

    private Batch() {}

    /** Sends so many, going through the photographs again and again, and returns the seconds that it took. */
    static double send(Client client, List<Path> photographs, int uploads) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        try (var workers =
                Executors.newFixedThreadPool(ON_THEIR_WAY, Thread.ofVirtual().factory())) {
            var sent = workers.invokeAll(IntStream.range(0, uploads)
                    .<Callable<String>>mapToObj(i -> () -> client.through(photographs.get(i % photographs.size())))
                    .toList());
            for (var upload : sent) {
                upload.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("an upload did not get through: " + e.getCause(), e);
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
