package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.measure.Command;
import dev.mediapipeline.bench.measure.ProcessUsage;
import dev.mediapipeline.localcloud.emulators.ChildProcesses;
import dev.mediapipeline.localcloud.lambda.InvocationResult;
import dev.mediapipeline.localcloud.lambda.LaunchPlan;
import dev.mediapipeline.localcloud.lambda.RuntimeApi;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Repeatedly starts a function's process behind a Runtime API of its own.
 *
 * @param plan gives the process its environment
 * @param command the command to run instead of the plan's
 * @param lastRendition the time of the last stored rendition, by {@link System#nanoTime}
 */
record Starter(LaunchPlan plan, Command command, Preparation preparation, AtomicLong lastRendition) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Prepares the next start and returns its event. */
    interface Preparation {
        String event() throws IOException, InterruptedException;
    }

    /** Milliseconds since the program was loaded, and the memory after the response. */
    record Start(double firstPoll, Optional<Double> firstRendition, double firstResponse, double megabytes) {}

    Starter with(List<String> words) {
        return new Starter(plan, new Command(command.directory(), words), preparation, lastRendition);
    }

    /** Starts a process, sends it an event, and ends it by a termination signal. */
    Start start() throws IOException, InterruptedException {
        var event = preparation.event();
        try (var api = new RuntimeApi(plan.function().arn())) {
            var polled = api.initialised().thenApply(_ -> System.nanoTime());
            var builder = command.builder()
                    .redirectOutput(Redirect.appendTo(plan.log().toFile()));
            LaunchPlan.replaceEnvironment(builder, plan.environment(api.address(), 1));
            var process = builder.start();
            // The program was just loaded; the time that this JVM takes until then is not the function's.
            var start = System.nanoTime();
            try {
                var deadline = System.currentTimeMillis() + PATIENCE.toMillis();
                var exit = process.onExit().thenApply(_ -> new InvocationResult.Crashed("its process ended"));
                var responded = CompletableFuture.anyOf(api.invoke(event, deadline), exit)
                        .thenApply(Starter::timeOfResponse)
                        .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                return new Start(
                        (polled.join() - start) / 1e6,
                        Optional.of((lastRendition.get() - start) / 1e6).filter(millis -> millis > 0),
                        (responded - start) / 1e6,
                        ProcessUsage.residentMegabytes(process.pid()));
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException(
                        "%s failed, see %s".formatted(command.words().getFirst(), plan.log()), e);
            } finally {
                ChildProcesses.end(process, PATIENCE);
            }
        }
    }

    private static long timeOfResponse(Object result) {
        if (result instanceof InvocationResult.Responded(String body) && !body.contains("\"itemIdentifier\"")) {
            return System.nanoTime();
        }
        throw new IllegalStateException(result.toString());
    }
}
