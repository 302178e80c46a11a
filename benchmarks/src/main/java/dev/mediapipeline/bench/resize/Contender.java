package dev.mediapipeline.bench.resize;

import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.measure.Command;
import dev.mediapipeline.bench.measure.LineServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program that makes renditions.
 *
 * @param prefix precedes the name of an operation in the program's requests
 * @param operations the operations that it supports
 */
public record Contender(String name, Command command, String prefix, List<String> operations) {
    public static final String JVM = "ours, JVM";
    public static final String NATIVE = "ours, native";
    public static final String SHARP = "sharp, per rendition";

    private static final String FLOOR = "floor in C";
    private static final List<String> ALL = List.of("seven", "preview", "web", "each");
    private static final String SERVER =
            "-cp benchmarks/target/classes:resize-function/target/classes:shared/target/classes "
                    + RenderServer.class.getName();
    private static final String OPTIONS =
            "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED ";
    private static final String JAVA = System.getProperty("java.home") + "/bin/java";
    private static final String NATIVE_IMAGE =
            System.getenv().getOrDefault("GRAALVM_HOME", "GRAALVM_HOME") + "/bin/native-image";
    private static final String COMPILE = "-O3 -march=compatibility --no-fallback -o benchmarks/target/renderer ";
    private static final String SHARP_SERVER = "benchmarks/target/bench/peers/resize-server.mjs";
    private static final String COMPILE_FLOOR = "-O2 -o benchmarks/target/floor benchmarks/peers/floor.c -ldl";
    private static final String LIBRARIES = "resize-function/target/src/main/zip.jvm/lib";

    LineServer start() throws IOException {
        return new LineServer(command, prefix);
    }

    /** Finds the programs, and compiles those that need it. Those that cannot run here are recorded as missing. */
    static List<Contender> all(Setting setting) throws InterruptedException {
        var contenders = new ArrayList<Contender>();
        contenders.add(new Contender(JVM, command(setting, JAVA, OPTIONS + SERVER + " " + LIBRARIES), "", ALL));
        if (compiles(setting, NATIVE, NATIVE_IMAGE, COMPILE + SERVER)) {
            contenders.add(new Contender(NATIVE, command(setting, "benchmarks/target/renderer", LIBRARIES), "", ALL));
        }
        contenders.add(new Contender(SHARP, command(setting, "node", SHARP_SERVER), "per:", ALL));
        contenders.add(new Contender("sharp, decode once", command(setting, "node", SHARP_SERVER), "once:", ALL));
        if (compiles(setting, FLOOR, "gcc", COMPILE_FLOOR)) {
            contenders.add(
                    new Contender(FLOOR, command(setting, "benchmarks/target/floor", LIBRARIES), "", List.of("seven")));
        }
        return contenders;
    }

    private static boolean compiles(Setting setting, String name, String program, String arguments)
            throws InterruptedException {
        setting.say("Compiling: %s …", name);
        try {
            command(setting, program, arguments).run();
            return true;
        } catch (IOException e) {
            setting.missing(name, "it cannot be compiled: " + e.getMessage());
            return false;
        }
    }

    /** A program in the checkout, with the environment that the template sets for resize-function. */
    private static Command command(Setting setting, String program, String arguments) {
        var words = Stream.concat(Stream.of(program), Stream.of(arguments.split(" ")))
                .toList();
        return new Command(setting.project(), words, Map.of("MALLOC_ARENA_MAX", "2", "VIPS_WARNING", "0"));
    }
}
