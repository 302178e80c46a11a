package dev.mediapipeline.localcloud;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Options of a local cloud.
 *
 * @param template the template; its functions' packages are found relative to its folder
 * @param parameters values that override the parameters' defaults
 * @param stateFolder keeps everything; without one, state ends with the local cloud
 * @param basePort the first of five ports (API, S3, SQS, DynamoDB, other services), or 0 for free ones
 * @param warm the functions to start together with the local cloud; the others start at their first event
 * @param reports receives a sentence about each problem while the local cloud runs
 */
public record Options(
        Path template,
        Map<String, String> parameters,
        Optional<Path> stateFolder,
        int basePort,
        Optional<Set<String>> warm,
        Consumer<String> reports,
        Clock clock) {

    public static final int DEFAULT_BASE_PORT = 7070;

    /** Offset of the port that serves the issuer, Secrets Manager, EventBridge and schedules. */
    public static final int SERVICES_OFFSET = 4;

    /** Options for tests: free ports, no lasting state. */
    public static Options forTests(Path template) {
        return new Options(
                template, Map.of(), Optional.empty(), 0, Optional.empty(), System.err::println, Clock.systemUTC());
    }

    public Options withStateFolder(Path folder) {
        return new Options(template, parameters, Optional.of(folder), basePort, warm, reports, clock);
    }

    public Options withBasePort(int port) {
        return new Options(template, parameters, stateFolder, port, warm, reports, clock);
    }

    /** Warms these functions only. */
    public Options withWarm(Set<String> functions) {
        return new Options(template, parameters, stateFolder, basePort, Optional.of(functions), reports, clock);
    }

    public Options withParameters(Map<String, String> values) {
        return new Options(template, values, stateFolder, basePort, warm, reports, clock);
    }

    public Options withReports(Consumer<String> listener) {
        return new Options(template, parameters, stateFolder, basePort, warm, listener, clock);
    }

    public Options withClock(Clock other) {
        return new Options(template, parameters, stateFolder, basePort, warm, reports, other);
    }
}
