package dev.mediapipeline.localcloud.lambda;

import dev.mediapipeline.localcloud.emulators.ChildProcesses;
import dev.mediapipeline.localcloud.lambda.InvocationResult.Crashed;
import dev.mediapipeline.localcloud.lambda.InvocationResult.TimedOut;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One process of a function, with its own Runtime API; it runs one invocation at a time. */
final class FunctionProcess implements AutoCloseable {
    private static final int INIT_SECONDS = 60;
    private static final int LOG_TAIL = 2_000;

    /** The time for a process's last request to be read after its end. */
    private static final long LAST_WORDS_MILLIS = 200;

    private final LaunchPlan plan;
    // A process measures its remaining time by the machine's clock, not the local cloud's.
    private final Clock clock = Clock.systemUTC();
    private final int number;
    private final RuntimeApi api;
    private final Process process;
    private final CompletableFuture<InvocationResult> exit;

    FunctionProcess(LaunchPlan plan, int number, ChildProcesses children) throws IOException {
        this.plan = plan;
        this.number = number;
        api = new RuntimeApi(plan.function().arn());
        var builder = new ProcessBuilder(plan.command())
                .directory(plan.taskRoot().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()));
        LaunchPlan.replaceEnvironment(builder, plan.environment(api.address(), number));
        process = children.start(builder);
        exit = process.onExit()
                .thenApplyAsync(
                        p -> new Crashed(
                                "%s's process %d ended with exit code %d before it responded. Its log ends:%n%s"
                                        .formatted(plan.function().logicalId(), p.pid(), p.exitValue(), logTail())),
                        CompletableFuture.delayedExecutor(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS));
    }

    int number() {
        return number;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it polls for work; any result but a response says why it never will. */
    InvocationResult awaitReady() throws InterruptedException {
        return await(CompletableFuture.anyOf(api.initialised(), exit), INIT_SECONDS * 1000L);
    }

    /** Runs an action when the process has ended, however it ended. */
    void onExit(Runnable action) {
        var _ = exit.thenRunAsync(action);
    }

    /** Runs one invocation to its end, or to the function's timeout; empty if the process ended without taking it. */
    Optional<InvocationResult> invoke(String payload) throws InterruptedException {
        var timeout = plan.function().timeout().toMillis();
        var result = await(CompletableFuture.anyOf(api.invoke(payload, clock.millis() + timeout), exit), timeout);
        if (result instanceof TimedOut) {
            kill();
        }
        return result instanceof Crashed && api.withdraw() ? Optional.empty() : Optional.of(result);
    }

    /** Ends it immediately, as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    private InvocationResult await(CompletableFuture<Object> future, long millis) throws InterruptedException {
        try {
            return (InvocationResult) future.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new TimedOut(String.format(
                    Locale.ROOT,
                    "%s: Task timed out after %.2f seconds",
                    plan.function().logicalId(),
                    millis / 1000.0));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private String logTail() {
        try {
            var log = Files.readString(plan.log(), StandardCharsets.ISO_8859_1);
            return log.substring(Math.max(0, log.length() - LOG_TAIL));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    @Override
    public void close() {
        ChildProcesses.end(process, Duration.ofSeconds(2));
        api.close();
    }
}
