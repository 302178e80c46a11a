package dev.mediapipeline.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The resident memory of a process in megabytes of 1,000,000 bytes, as Linux counts it. */
public final class ResidentMemory {
    private static final double KIBIBYTE_IN_MEGABYTES = 1024 / 1e6;

    private ResidentMemory() {}

    /** The most since the start, or since {@link #forgetPeak}; 0 if there is no such process. */
    public static double peak(long pid) {
        return field(pid, "VmHWM");
    }

    /** What it is now; 0 if there is no such process. */
    public static double now(long pid) {
        return field(pid, "VmRSS");
    }

    /** Lets the peak begin again. */
    public static void forgetPeak(long pid) throws IOException {
        Files.writeString(Path.of("/proc/%d/clear_refs".formatted(pid)), "5");
    }

    private static double field(long pid, String name) {
        try {
            var field = Pattern.compile(name + ":\\s+(\\d+) kB")
                    .matcher(Files.readString(Path.of("/proc/%d/status".formatted(pid))));
            return field.find() ? Long.parseLong(field.group(1)) * KIBIBYTE_IN_MEGABYTES : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
