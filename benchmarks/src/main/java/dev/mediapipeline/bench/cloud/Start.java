package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.process.ResidentMemory;
import dev.mediapipeline.localcloud.emulators.ChildProcesses;
import dev.mediapipeline.localcloud.lambda.InvocationResult;
import dev.mediapipeline.localcloud.lambda.LaunchPlan;
import dev.mediapipeline.localcloud.lambda.RuntimeApi;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * One start of a function: a new process behind a Runtime API, asked once.
 *
 * @param firstPollMillis from the loading of its program until it asks for work
 * @param firstRenditionMillis from the loading of its program until its rendition is stored, if it makes one
 * @param firstResponseMillis from the loading of its program until its answer is there
 * @param residentMegabytes after the answer
 */
record Start(
        double firstPollMillis,
        OptionalDouble firstRenditionMillis,
        double firstResponseMillis,
        double residentMegabytes) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * How a process is started.
     *
     * @param environment by the address of the Runtime API
     * @param log takes its output
     */
    record Command(
            List<String> words,
            Path directory,
            Function<String, Map<String, String>> environment,
            String arn,
            Path log) {
        Command with(List<String> otherWords) {
            return new Command(otherWords, directory, environment, arn, log);
        }

        private Process start(String runtimeApi) throws IOException {
            var builder = new ProcessBuilder(words)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            LaunchPlan.replaceEnvironment(builder, environment.apply(runtimeApi));
            return builder.start();
        }
    }

    /**
     * Starts a process, sends it an event, and ends it as a termination signal does.
     *
     * @param lastRendition when the last rendition was stored, by {@link System#nanoTime}
     */
    static Start measure(Command command, String event, Clock clock, LongSupplier lastRendition)
            throws IOException, InterruptedException {
        try (var api = new RuntimeApi(command.arn())) {
            var poll = api.initialised().thenApply(answer -> System.nanoTime());
            var process = command.start(api.address());
            // Its program was just loaded; the time that a JVM takes until then is not the function's.
            var begin = System.nanoTime();
            try {
                var answered = answer(process, api, event, clock, command)
                        .thenApply(answer -> {
                            requireAnswered(answer, command);
                            return System.nanoTime();
                        })
                        .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                var rendition = lastRendition.getAsLong() - begin;
                return new Start(
                        (poll.join() - begin) / 1e6,
                        rendition > 0 ? OptionalDouble.of(rendition / 1e6) : OptionalDouble.empty(),
                        (answered - begin) / 1e6,
                        ResidentMemory.now(process.pid()));
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException(
                        "%s did not answer, see %s".formatted(String.join(" ", command.words()), command.log()), e);
            } finally {
                ChildProcesses.end(process, PATIENCE);
            }
        }
    }

    private static CompletableFuture<InvocationResult> answer(
            Process process, RuntimeApi api, String event, Clock clock, Command command)
            throws InterruptedException, ExecutionException, TimeoutException {
        var exit = process.onExit()
                .<InvocationResult>thenApply(p -> new InvocationResult.Crashed("it ended with " + p.exitValue()));
        var ready = CompletableFuture.anyOf(api.initialised(), exit).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        requireAnswered((InvocationResult) ready, command);
        return api.invoke(event, clock.millis() + PATIENCE.toMillis());
    }

    private static void requireAnswered(InvocationResult result, Command command) {
        if (!(result instanceof InvocationResult.Responded(String body)) || body.contains("\"itemIdentifier\"")) {
            throw new IllegalStateException(
                    "%s failed: %s, see %s".formatted(command.words().getFirst(), result.description(), command.log()));
        }
    }
}
