package dev.mediapipeline.client;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Polls a media item until the pipeline has finished with it. */
record Polling(MediaClient client, Duration patience, Consumer<Media> progress) {
    private static final long MIN_PAUSE_MILLIS = 50;
    private static final long MAX_PAUSE_MILLIS = 500;

    Media until(String mediaId) throws InterruptedException, IOException, TimeoutException {
        var end = System.nanoTime() + patience.toNanos();
        for (var pause = MIN_PAUSE_MILLIS; ; pause = Math.min(MAX_PAUSE_MILLIS, pause * 3 / 2)) {
            IOException unavailable = null;
            try {
                var media = client.get(mediaId);
                progress.accept(media);
                if (media.status().isFinal()) {
                    return media;
                }
            } catch (IOException e) {
                unavailable = e;
            }
            if (System.nanoTime() > end) {
                throw timeout(mediaId, unavailable);
            }
            Thread.sleep(pause);
        }
    }

    private TimeoutException timeout(String mediaId, @Nullable IOException cause) {
        var timeout = new TimeoutException("media item %s was not finished within %s".formatted(mediaId, patience));
        if (cause != null) {
            timeout.initCause(cause);
        }
        return timeout;
    }
}
