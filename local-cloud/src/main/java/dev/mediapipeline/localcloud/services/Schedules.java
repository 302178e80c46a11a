package dev.mediapipeline.localcloud.services;

import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.lambda.FunctionPool;
import dev.mediapipeline.localcloud.lambda.InvocationResult;
import dev.mediapipeline.localcloud.template.EventSource;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Runs functions on their schedules, and on request. Missed runs are not made up. */
public final class Schedules implements AutoCloseable {
    private static final long CHECK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<String, Scheduled> schedules = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Consumer<String> reports;
    private final Clock clock;
    private volatile boolean stopped;

    private record Scheduled(EventSource.Schedule schedule, FunctionPool pool) {}

    /** @param reports receives a report of every failed run on schedule */
    public Schedules(List<FunctionPool> pools, Consumer<String> reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
        for (var pool : pools) {
            for (var schedule : pool.function().events(EventSource.Schedule.class)) {
                if (schedules.put(schedule.name(), new Scheduled(schedule, pool)) != null) {
                    throw new LocalCloudException(
                            "Two schedules are called %s: give each a name of its own.".formatted(schedule.name()));
                }
            }
        }
    }

    /** Starts running functions on schedule. */
    public void start() {
        Thread.ofVirtual().name("schedules").start(() -> {
            var next = new HashMap<String, Instant>();
            while (!stopped) {
                var now = clock.instant();
                schedules.forEach((name, scheduled) -> {
                    var due = next.get(name);
                    if (due != null && !due.isAfter(now)) {
                        Thread.ofVirtual().start(() -> runByTime(name, due));
                    }
                    if (due == null || !due.isAfter(now)) {
                        next.put(name, scheduled.schedule().expression().next(now));
                    }
                });
                LockSupport.parkNanos(CHECK_NANOS);
            }
        });
    }

    private void runByTime(String name, Instant due) {
        try {
            if (fire(name, due) instanceof InvocationResult.Failed failed) {
                reports.accept("The run of schedule %s at %s failed: %s".formatted(name, due, failed.error()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            reports.accept("Schedule %s could not run at %s: %s".formatted(name, due, e.getMessage()));
        }
    }

    /**
     * Runs a schedule's function now, with that time as its scheduled time.
     *
     * @param name the schedule's name within its function, in any case
     * @throws LocalCloudException if no schedule has that name; the message lists the names
     */
    public InvocationResult fire(String name, Instant time) throws InterruptedException {
        var scheduled = schedules.get(name);
        if (scheduled == null) {
            throw new LocalCloudException("There is no schedule '%s'. There are: %s."
                    .formatted(name, schedules.isEmpty() ? "none" : String.join(", ", schedules.keySet())));
        }
        var seconds = time.truncatedTo(ChronoUnit.SECONDS).toString();
        return scheduled.pool().invoke(scheduled.schedule().input().replace("<aws.scheduler.scheduled-time>", seconds));
    }

    /** Stops running functions on schedule. */
    @Override
    public void close() {
        stopped = true;
    }
}
