package dev.mediapipeline.localcloud.lambda;

import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.emulators.ChildProcesses;
import dev.mediapipeline.localcloud.lambda.InvocationResult.Responded;
import dev.mediapipeline.localcloud.template.LambdaFunction;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The processes of one function: started when needed, up to a limit, and replaced when they die. */
public final class FunctionPool implements AutoCloseable {
    private final LaunchPlan plan;
    private final int limit;
    private final ChildProcesses children;
    private final Consumer<String> reports;
    private final Semaphore permits;
    private final IdleProcesses idle = new IdleProcesses();
    private final Set<FunctionProcess> all = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile Consumer<Duration> watcher = duration -> {};

    /**
     * @param limit the maximum number of concurrent processes
     * @param reports receives a report of every invocation that timed out or crashed
     */
    public FunctionPool(LaunchPlan plan, int limit, ChildProcesses children, Consumer<String> reports) {
        this.plan = plan;
        this.limit = limit;
        this.children = children;
        this.reports = reports;
        this.permits = new Semaphore(limit, true);
    }

    public LambdaFunction function() {
        return plan.function();
    }

    /** The maximum number of concurrent invocations. */
    public int limit() {
        return limit;
    }

    /**
     * Starts the first process and waits until it polls for work.
     *
     * @throws LocalCloudException with the end of its log if it fails to
     */
    public void warmUp() throws InterruptedException {
        var process = start();
        var result = process.awaitReady();
        if (!(result instanceof Responded)) {
            discard(process);
            throw new LocalCloudException(
                    "%s did not start: %s".formatted(function().logicalId(), result.description()));
        }
        idle.add(process);
    }

    /** Runs one invocation, waiting for a process if all are busy. */
    public InvocationResult invoke(String payload) throws InterruptedException {
        permits.acquire();
        try {
            while (true) {
                var process = idleOrNew();
                var ready = process.awaitReady();
                var result = ready instanceof Responded ? invoke(process, payload) : Optional.of(ready);
                if (result.isPresent()) {
                    settle(process, result.get());
                    return result.get();
                }
                discard(process);
            }
        } finally {
            permits.release();
        }
    }

    /**
     * Returns the process to the pool if it is alive; it may end itself after its response, which is valid all the
     * same.
     */
    private void settle(FunctionProcess process, InvocationResult result) {
        if (result instanceof Responded || result instanceof InvocationResult.Failed) {
            idle.add(process);
        } else {
            discard(process);
            reports.accept(result.description());
        }
    }

    /** Reports the duration of each invocation from now on, without the wait for a process. */
    public void watch(Consumer<Duration> newWatcher) {
        watcher = newWatcher;
    }

    private Optional<InvocationResult> invoke(FunctionProcess process, String payload) throws InterruptedException {
        var start = System.nanoTime();
        var result = process.invoke(payload);
        watcher.accept(Duration.ofNanos(System.nanoTime() - start));
        return result;
    }

    /** The ids of its processes. */
    public List<Long> pids() {
        return all.stream()
                .filter(FunctionProcess::isAlive)
                .map(FunctionProcess::pid)
                .toList();
    }

    /** Kills the process with this number, as {@code kill -9} does; an unknown number is ignored. */
    public void kill(int number) {
        all.stream().filter(p -> p.number() == number).forEach(FunctionProcess::kill);
    }

    private FunctionProcess idleOrNew() {
        return idle.take().orElseGet(this::start);
    }

    private FunctionProcess start() {
        try {
            var process = new FunctionProcess(plan, numbers.incrementAndGet(), children);
            all.add(process);
            process.onExit(() -> discard(process));
            return process;
        } catch (IOException e) {
            throw new LocalCloudException(
                    "Cannot start a process of %s: %s".formatted(function().logicalId(), e.getMessage()), e);
        }
    }

    private void discard(FunctionProcess process) {
        all.remove(process);
        idle.remove(process);
        process.kill();
        process.close();
    }

    /** Waits for running invocations, at most this long. */
    public void drain(long millis) throws InterruptedException {
        if (permits.tryAcquire(limit, millis, TimeUnit.MILLISECONDS)) {
            permits.release(limit);
        }
    }

    @Override
    public void close() {
        all.forEach(FunctionProcess::kill);
        all.forEach(FunctionProcess::close);
    }
}
