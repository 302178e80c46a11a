package dev.mediapipeline.fuzz.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Reads facts about a process from the system. */
final class ProcessFacts {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private static final int PATIENCE_SECONDS = 5;

    private ProcessFacts() {}

    /** Its peak resident memory, in MiB; 0 if it has ended. */
    static int peakMegabytes(Process process) {
        try {
            var matcher = PEAK.matcher(Files.readString(Path.of("/proc/%d/status".formatted(process.pid()))));
            return matcher.find() ? Integer.parseInt(matcher.group(1)) / 1024 : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** The processor time it has used. */
    static Duration cpu(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The stack of its main thread, as far as the JVM still responds. */
    static String stack(Process process) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var threads = new ProcessBuilder(List.of(jcmd, Long.toString(process.pid()), "Thread.print"))
                .redirectErrorStream(true)
                .start();
        // Gives up on a JVM that does not even stop for this.
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(threads::destroyForcibly);
        threads.getOutputStream().close();
        var all = new String(threads.getInputStream().readAllBytes(), UTF_8);
        int main = Math.max(0, all.indexOf("\"main\""));
        int end = all.indexOf("\n\n", main);
        return end < 0 ? all : all.substring(main, end);
    }
}
