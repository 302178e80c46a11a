package dev.mediapipeline.localcloud;

import dev.mediapipeline.localcloud.calls.KillRule;
import dev.mediapipeline.localcloud.calls.Usage;
import dev.mediapipeline.localcloud.iam.Permissions;
import dev.mediapipeline.localcloud.lambda.InvocationResult;
import dev.mediapipeline.localcloud.services.EventBus;
import dev.mediapipeline.localcloud.services.Issuer;
import dev.mediapipeline.localcloud.services.Secrets;
import dev.mediapipeline.localcloud.template.Endpoints;
import dev.mediapipeline.localcloud.template.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * A running local cloud: the emulators, the functions' processes and the wiring between them, as a template describes.
 * Everything listens on the loopback address except DynamoDB Local, which has no such option.
 */
public final class LocalCloud implements AutoCloseable {
    private final Assembly parts;
    private final long startMillis;

    private LocalCloud(Assembly parts, long startMillis) {
        this.parts = parts;
        this.startMillis = startMillis;
    }

    /**
     * Starts a local cloud; returns when every part is up and the first process of each function polls for work.
     *
     * @throws LocalCloudException if a part fails to start; the parts already started are stopped
     * @throws dev.mediapipeline.localcloud.template.TemplateException if the template cannot be run here
     */
    public static LocalCloud start(Options options) {
        var begin = System.nanoTime();
        var parts = new Assembly(options);
        return new LocalCloud(parts, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    }

    /** The base addresses of the API and the services. */
    public Endpoints endpoints() {
        return parts.endpoints();
    }

    /** The template that runs, with the physical names of its buckets, queues and tables by logical id. */
    public Template template() {
        return parts.template();
    }

    /** The issuer of the tokens that the API accepts, unless a parameter names another issuer. */
    public Issuer issuer() {
        return parts.services().issuer();
    }

    /** The template's secrets; their values can be replaced. */
    public Secrets secrets() {
        return parts.services().secrets();
    }

    /** The last events that were put on event buses, the oldest first. */
    public List<EventBus.Event> events() {
        return parts.services().events();
    }

    /**
     * Runs a schedule's function now, with that time as its scheduled time.
     *
     * @param name the schedule's name within its function, in any case
     * @throws LocalCloudException if no schedule has that name
     */
    public InvocationResult fire(String name, Instant time) throws InterruptedException {
        return parts.services().fire(name, time);
    }

    /** How long the start took. */
    public long startMillis() {
        return startMillis;
    }

    /** The ids of the running processes, by function. */
    public Map<String, List<Long>> pids() {
        var pids = new TreeMap<String, List<Long>>();
        parts.pools().forEach((id, pool) -> pids.put(id, pool.pids()));
        return pids;
    }

    /** Reports the duration of each invocation from now on, by function, to the watcher, which must be thread-safe. */
    public void watch(BiConsumer<String, Duration> watcher) {
        parts.pools().forEach((id, pool) -> pool.watch(duration -> watcher.accept(id, duration)));
    }

    /**
     * Reports each call that AWS has responded to from now on: function and action. The watcher must be thread-safe.
     */
    public void watchCalls(BiConsumer<String, String> watcher) {
        parts.watch().meter().watch(watcher);
    }

    /** The functions' permissions, with a record of which were used and which were denied. */
    public Permissions permissions() {
        return parts.watch().permissions();
    }

    /** The functions' AWS calls since the start. */
    public Usage usage() {
        return parts.watch().meter().usage();
    }

    /** Kills the process of a function at one of its coming AWS calls. */
    public void killAt(KillRule rule) {
        parts.watch().rules().add(rule);
    }

    /** Whether every rule of {@link #killAt} has fired. */
    public boolean haveAllKillsStruck() {
        return parts.watch().rules().haveAllStruck();
    }

    /** Stops in reverse start order: intake of requests and events, running invocations, processes, emulators. */
    @Override
    public void close() {
        parts.close();
    }
}
