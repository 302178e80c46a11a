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
 * @param parameters values instead of the parameters' defaults
 * @param stateFolder keeps everything; without one, state ends with the local cloud
 * @param basePort the first of five ports (API, S3, SQS, DynamoDB, other services), or 0 for free ones
 * @param warm the functions whose first process starts with the local cloud; the others' start at their first event
 * @param reports hears, a sentence at a time, what goes wrong while it runs
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

    /** From the first port to that of the issuer, Secrets Manager, EventBridge and schedules. */
    public static final int SERVICES_OFFSET = 4;

    /** A local cloud on free ports without lasting state, as tests want it. */
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

    /** With these functions warm instead of all. */
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
