package dev.mediapipeline.bench.measure;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads the CPU time and the resident memory of any process from Linux. A process that has ended has used 0. */
@SuppressWarnings("restricted")
public final class ProcessUsage {
    private static final double KIBIBYTE_IN_MEGABYTES = 1024 / 1e6;
    private static final MethodHandle CLOCK_GETTIME = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("clock_gettime"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));

    private ProcessUsage() {}

    /** CPU milliseconds of all threads since the process started. {@code /proc} counts in steps of 10 ms, the clock does not. */
    public static double cpuMillis(long pid) {
        // As clock_getcpuclockid(3) computes it: the complement of the id, then three bits for the kind of clock.
        var clock = ~(int) pid * 8 + 2;
        try (var arena = Arena.ofConfined()) {
            var time = arena.allocate(ValueLayout.JAVA_LONG, 2);
            return (int) CLOCK_GETTIME.invokeExact(clock, time.address()) == 0
                    ? time.getAtIndex(ValueLayout.JAVA_LONG, 0) * 1e3 + time.getAtIndex(ValueLayout.JAVA_LONG, 1) / 1e6
                    : 0;
        } catch (Throwable e) {
            throw new IllegalStateException("clock_gettime", e);
        }
    }

    /** Resident megabytes (of 1,000,000 bytes) now. */
    public static double residentMegabytes(long pid) {
        return megabytes(pid, "VmRSS");
    }

    /** The peak resident megabytes since the start or {@link #resetPeak}. */
    public static double peakMegabytes(long pid) {
        return megabytes(pid, "VmHWM");
    }

    /** Resets the peak to the current memory. */
    public static void resetPeak(long pid) throws IOException {
        Files.writeString(Path.of("/proc/%d/clear_refs".formatted(pid)), "5");
    }

    private static double megabytes(long pid, String field) {
        try {
            var status = Pattern.compile(field + ":\\s+(\\d+) kB")
                    .matcher(Files.readString(Path.of("/proc/%d/status".formatted(pid))));
            return status.find() ? Long.parseLong(status.group(1)) * KIBIBYTE_IN_MEGABYTES : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
