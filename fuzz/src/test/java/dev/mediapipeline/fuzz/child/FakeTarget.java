package dev.mediapipeline.fuzz.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.Failure;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A target that follows its input's instructions. */
public final class FakeTarget {
    private static final int MEGABYTE = 1 << 20;

    private FakeTarget() {}

    public static void main(String[] arguments) throws IOException {
        Child.serve((question, input) -> act(question, new String(input, UTF_8)));
    }

    /** A worker with this target as its child, and little memory and time. */
    public static Worker worker(Path folder) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+ErrorFileToStderr",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                FakeTarget.class.getName());
        return new Worker(
                command, Map.of(), new Limits(250, 8 * MEGABYTE, Duration.ofSeconds(1)), folder.resolve("fake.err"));
    }

    private static String act(String question, String input) {
        return switch (input) {
            case "refuse" -> throw new PermanentException(new Failure(Failure.CORRUPT, "as instructed"));
            case "refuse without a known code" -> throw new PermanentException(new Failure("NO_SUCH_CODE", "none"));
            case "throw" -> throw new IllegalStateException("as instructed");
            case "disagree" -> throw new DisagreementException("as instructed");
            case "allocate" -> "%d bytes".formatted(new byte[10 * MEGABYTE].length);
            case "crash" -> crash();
            case "exit" -> exit();
            case "hang" -> hang();
            case "grow" -> grow();
            default -> question + input;
        };
    }

    @SuppressWarnings("restricted")
    private static String crash() {
        return MemorySegment.ofAddress(8).reinterpret(8).get(ValueLayout.JAVA_LONG, 0) + "";
    }

    private static String exit() {
        Runtime.getRuntime().halt(42);
        return "";
    }

    private static String hang() {
        long turns = 0;
        while (System.nanoTime() != 0) {
            turns++;
        }
        return turns + "";
    }

    /** Allocates memory outside the heap, as a library does. */
    private static String grow() {
        var kept = new ArrayList<MemorySegment>();
        var arena = Arena.global();
        for (int i = 0; i < 1000; i++) {
            kept.add(arena.allocate(MEGABYTE).fill((byte) 1));
        }
        return kept.size() + "";
    }
}
