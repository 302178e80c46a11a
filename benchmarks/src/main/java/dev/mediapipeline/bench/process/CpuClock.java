package dev.mediapipeline.bench.process;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** The CPU time of any process, all its threads together, those that ended included, by the kernel's own clock. */
@SuppressWarnings("restricted")
public final class CpuClock {
    private static final MethodHandle CLOCK_GETTIME = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("clock_gettime"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));

    private CpuClock() {}

    /** Milliseconds since the process began; 0 if there is no such process. */
    public static double millis(long pid) {
        // As clock_getcpuclockid(3) makes it: the complement of the id, and three bits that say whose clock and which.
        var clock = ~(int) pid * 8 + 2;
        try (var arena = Arena.ofConfined()) {
            var time = arena.allocate(ValueLayout.JAVA_LONG, 2);
            return (int) CLOCK_GETTIME.invokeExact(clock, time.address()) == 0
                    ? time.getAtIndex(ValueLayout.JAVA_LONG, 0) * 1e3 + time.getAtIndex(ValueLayout.JAVA_LONG, 1) / 1e6
                    : 0;
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new AssertionError("a C function throws nothing", impossible);
        }
    }
}
