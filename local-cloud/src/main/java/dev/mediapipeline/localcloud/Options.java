package dev.mediapipeline.localcloud;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a local cloud is started.
 *
 * @param template the template; its functions' packages are found relative to its folder
 * @param parameters values instead of the parameters' defaults
 * @param stateFolder where everything is kept; without one, state ends with the local cloud
 * @param basePort the first of four ports (API, S3, SQS, DynamoDB), or 0 for free ones
 * @param concurrency the most processes of one function
 * @param reports hears, a sentence at a time, what goes wrong while it runs
 */
public record Options(
        Path template,
        Map<String, String> parameters,
        Optional<Path> stateFolder,
        int basePort,
        int concurrency,
        Consumer<String> reports,
        Clock clock) {

    public static final int DEFAULT_BASE_PORT = 7070;

    /** A local cloud on free ports without lasting state, as tests want it. */
    public static Options forTests(Path template) {
        return new Options(
                template,
                Map.of(),
                Optional.empty(),
                0,
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                System.err::println,
                Clock.systemUTC());
    }

    public Options withStateFolder(Path folder) {
        return new Options(template, parameters, Optional.of(folder), basePort, concurrency, reports, clock);
    }

    public Options withBasePort(int port) {
        return new Options(template, parameters, stateFolder, port, concurrency, reports, clock);
    }

    public Options withConcurrency(int most) {
        return new Options(template, parameters, stateFolder, basePort, most, reports, clock);
    }

    public Options withParameters(Map<String, String> values) {
        return new Options(template, values, stateFolder, basePort, concurrency, reports, clock);
    }

    public Options withReports(Consumer<String> listener) {
        return new Options(template, parameters, stateFolder, basePort, concurrency, listener, clock);
    }
}
