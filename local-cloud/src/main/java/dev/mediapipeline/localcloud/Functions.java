package dev.mediapipeline.localcloud;

import dev.mediapipeline.localcloud.emulators.ChildProcesses;
import dev.mediapipeline.localcloud.emulators.Installation;
import dev.mediapipeline.localcloud.lambda.FunctionPackage;
import dev.mediapipeline.localcloud.lambda.FunctionPool;
import dev.mediapipeline.localcloud.lambda.LaunchPlan;
import dev.mediapipeline.localcloud.template.Endpoints;
import dev.mediapipeline.localcloud.template.LambdaFunction;
import dev.mediapipeline.localcloud.template.Template;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/** The functions of a template. */
final class Functions implements AutoCloseable {
    /** Concurrent invocations of one function; more than there are processors would only compete. */
    private static final int MAX_PROCESSES = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final List<FunctionPool> pools;

    Functions(
            Options options,
            Template template,
            Endpoints endpoints,
            Installation installation,
            ChildProcesses children,
            StateFolder state) {
        pools = template.functions().values().stream()
                .map(function -> new FunctionPool(
                        new LaunchPlan(
                                function,
                                FunctionPackage.unpack(function, options.template(), state.folder("functions")),
                                state.folder("logs").resolve(function.logicalId() + ".log"),
                                installation,
                                endpoints),
                        limit(function),
                        children,
                        options.reports()))
                .toList();
    }

    private static int limit(LambdaFunction function) {
        return Math.min(function.reservedConcurrency().orElse(MAX_PROCESSES), MAX_PROCESSES);
    }

    List<FunctionPool> pools() {
        return pools;
    }

    /** Starts the first process of each of these functions, or of all, concurrently; the result waits for them. */
    Runnable startWarmUp(Optional<Set<String>> warm) {
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        var all = CompletableFuture.allOf(pools.stream()
                .filter(pool ->
                        warm.isEmpty() || warm.get().contains(pool.function().logicalId()))
                .map(pool -> CompletableFuture.runAsync(() -> warmUp(pool), executor))
                .toArray(CompletableFuture<?>[]::new));
        return () -> {
            try {
                all.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            } finally {
                executor.shutdownNow();
            }
        };
    }

    private static void warmUp(FunctionPool pool) {
        try {
            pool.warmUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        pools.forEach(FunctionPool::close);
    }
}
