package dev.mediapipeline.localcloud;

import dev.mediapipeline.localcloud.calls.CallProxy;
import dev.mediapipeline.localcloud.calls.JsonProtocol;
import dev.mediapipeline.localcloud.calls.KillRule;
import dev.mediapipeline.localcloud.calls.KillRules;
import dev.mediapipeline.localcloud.calls.S3Protocol;
import dev.mediapipeline.localcloud.calls.Usage;
import dev.mediapipeline.localcloud.calls.UsageMeter;
import dev.mediapipeline.localcloud.calls.Watch;
import dev.mediapipeline.localcloud.emulators.AwsClients;
import dev.mediapipeline.localcloud.emulators.ChildProcesses;
import dev.mediapipeline.localcloud.emulators.Installation;
import dev.mediapipeline.localcloud.emulators.Ports;
import dev.mediapipeline.localcloud.emulators.Provisioning;
import dev.mediapipeline.localcloud.events.S3Notifications;
import dev.mediapipeline.localcloud.http.HttpFront;
import dev.mediapipeline.localcloud.iam.Permissions;
import dev.mediapipeline.localcloud.lambda.FunctionPool;
import dev.mediapipeline.localcloud.lambda.InvocationResult;
import dev.mediapipeline.localcloud.services.EventBus;
import dev.mediapipeline.localcloud.services.Issuer;
import dev.mediapipeline.localcloud.services.Schedules;
import dev.mediapipeline.localcloud.services.Secrets;
import dev.mediapipeline.localcloud.services.Services;
import dev.mediapipeline.localcloud.template.Endpoints;
import dev.mediapipeline.localcloud.template.Template;
import dev.mediapipeline.localcloud.template.TemplateReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * A running local cloud: the emulators, the functions' processes and the wiring between them, as a template describes.
 * Everything listens on the loopback address, DynamoDB Local excepted, which has no such option. Long, because it is the
 * one place that knows every part and the order of their starts.
 */
public final class LocalCloud implements AutoCloseable {
    static {
        // The JDK's servers answer 40 ms late without the first, its client refuses to forward Host without the second,
        // and without the third it may use a connection in the moment in which an emulator closes it.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    }

    private final Template template;
    private final Endpoints endpoints;
    private final Services services;
    private final KillRules killRules = new KillRules();
    private final UsageMeter meter = new UsageMeter();
    private final Permissions permissions;
    private final Map<String, FunctionPool> pools = new TreeMap<>();
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final long startMillis;

    /**
     * Starts a local cloud; returns when every part is up and the first process of each function asks for work.
     *
     * @throws LocalCloudException if a part does not start; everything that did is stopped
     * @throws dev.mediapipeline.localcloud.template.TemplateException if the template cannot be run here
     */
    public static LocalCloud start(Options options) {
        return new LocalCloud(options);
    }

    private LocalCloud(Options options) {
        var begin = System.nanoTime();
        var ports = Ports.from(options.basePort());
        endpoints = endpoints(ports);
        template = TemplateReader.read(options.template(), options.parameters(), endpoints);
        permissions = new Permissions(template.functions().values(), options.reports());
        try {
            services = build(options, ports);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new LocalCloudException("Interrupted while starting", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        startMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private Services build(Options options, Ports ports) throws InterruptedException {
        var state = opened(StateFolder.open(options.stateFolder()));
        var children = opened(new ChildProcesses(state.file("processes")));
        var installation = Installation.find();
        var inner = Ports.from(0);
        var aws = opened(AwsClients.of(endpoints(inner)));
        var functions = opened(new Functions(options, template, endpoints, installation, children, state));
        functions.pools().forEach(pool -> pools.put(pool.function().logicalId(), pool));
        var warmUp = functions.startWarmUp(options.warm());
        var notifications = new S3Notifications(template, aws, state.folder("notifications"), options.clock());
        var emulators = opened(
                new Emulators(installation, children, inner, ports.sqs(), state, notifications, options.reports()));
        var schedules = new Schedules(functions.pools(), options.reports(), options.clock());
        var services = opened(new Services(
                inner.services(),
                Issuer.start(state.folder("issuer"), endpoints.services(), options.clock()),
                new Secrets(template.secrets().values(), state.file("secrets.json"), options.clock()),
                schedules,
                options.clock()));
        var watch = new Watch(permissions, meter, killRules, this::kill);
        opened(new CallProxy(new S3Protocol(template.buckets().values()), ports.s3(), url(inner.s3()), watch));
        opened(new CallProxy(new JsonProtocol(), ports.sqs(), url(inner.sqs()), watch));
        opened(new CallProxy(new JsonProtocol(), ports.dynamodb(), url(inner.dynamodb()), watch));
        opened(new CallProxy(new JsonProtocol(), ports.services(), url(inner.services()), watch));
        new Provisioning(aws).provision(template);
        notifications.configure();
        emulators.resume();
        warmUp.run();
        opened(new EventSources(template, aws, functions.pools(), state.folder("checkpoints"), options));
        opened(new HttpFront(
                ports.api(),
                template.apis().values().stream().findFirst(),
                services.issuer(),
                functions.pools(),
                options.reports(),
                options.clock()));
        opened(schedules).start();
        return services;
    }

    private void kill(String function, int process) {
        Objects.requireNonNull(pools.get(function)).kill(process);
    }

    private static Endpoints endpoints(Ports ports) {
        return new Endpoints(
                url(ports.api()), url(ports.s3()), url(ports.sqs()), url(ports.dynamodb()), url(ports.services()));
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** The base addresses of the API and the services. */
    public Endpoints endpoints() {
        return endpoints;
    }

    /** What runs, with the physical names of its buckets, queues and tables by logical id. */
    public Template template() {
        return template;
    }

    /** Who issues the tokens that the API accepts, unless a parameter names another issuer. */
    public Issuer issuer() {
        return services.issuer();
    }

    /** The template's secrets, which may be replaced. */
    public Secrets secrets() {
        return services.secrets();
    }

    /** The last events that were put on event buses, the oldest first. */
    public List<EventBus.Event> events() {
        return services.events();
    }

    /**
     * Runs a schedule's function at once as if it were that time.
     *
     * @param name the schedule's name within its function, in any case
     * @throws LocalCloudException if there is none of that name
     */
    public InvocationResult fire(String name, Instant time) throws InterruptedException {
        return services.fire(name, time);
    }

    /** How long the start took. */
    public long startMillis() {
        return startMillis;
    }

    /** The ids of the processes that run now, by function. */
    public Map<String, List<Long>> pids() {
        var pids = new TreeMap<String, List<Long>>();
        pools.forEach((id, pool) -> pids.put(id, pool.pids()));
        return pids;
    }

    /** From now on the watcher hears how long each invocation takes, by function; it must be thread-safe. */
    public void watch(BiConsumer<String, Duration> watcher) {
        pools.forEach((id, pool) -> pool.watch(duration -> watcher.accept(id, duration)));
    }

    /** From now on the watcher hears of each call that AWS has answered: function and action; it must be thread-safe. */
    public void watchCalls(BiConsumer<String, String> watcher) {
        meter.watch(watcher);
    }

    /** What the functions may do, what they used of it and what they were denied. */
    public Permissions permissions() {
        return permissions;
    }

    /** What the functions asked of AWS since the start. */
    public Usage usage() {
        return meter.usage();
    }

    /** Kills the process of a function at a call of AWS that it will make. */
    public void killAt(KillRule rule) {
        killRules.add(rule);
    }

    /** Whether every rule of {@link #killAt} has struck. */
    public boolean haveAllKillsStruck() {
        return killRules.haveAllStruck();
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    /** Stops in the reverse order of the start: no more requests and events, running invocations, processes, emulators. */
    @Override
    public synchronized void close() {
        RuntimeException failure = null;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                failure = failure == null ? new LocalCloudException("Stopping failed: " + e.getMessage(), e) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
