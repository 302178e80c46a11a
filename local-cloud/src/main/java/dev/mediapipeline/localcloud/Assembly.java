package dev.mediapipeline.localcloud;

import dev.mediapipeline.localcloud.calls.CallProxy;
import dev.mediapipeline.localcloud.calls.JsonProtocol;
import dev.mediapipeline.localcloud.calls.KillRules;
import dev.mediapipeline.localcloud.calls.S3Protocol;
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
import dev.mediapipeline.localcloud.services.Issuer;
import dev.mediapipeline.localcloud.services.Schedules;
import dev.mediapipeline.localcloud.services.Secrets;
import dev.mediapipeline.localcloud.services.Services;
import dev.mediapipeline.localcloud.template.Endpoints;
import dev.mediapipeline.localcloud.template.Template;
import dev.mediapipeline.localcloud.template.TemplateReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The parts of a local cloud, in start order. */
final class Assembly implements AutoCloseable {
    private final Template template;
    private final Endpoints endpoints;
    private final Services services;
    private final Watch watch;
    private final Map<String, FunctionPool> pools = new TreeMap<>();
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** Starts every part; if one fails to start, stops the ones already started. */
    Assembly(Options options) {
        // First, so that a second run of one clone reports the other run rather than a port in use.
        var state = opened(StateFolder.open(options.stateFolder()));
        try {
            var ports = Ports.from(options.basePort());
            endpoints = ports.endpoints();
            template = TemplateReader.read(options.template(), options.parameters(), endpoints);
            var permissions = new Permissions(template.functions().values(), options.reports());
            watch = new Watch(permissions, new UsageMeter(), new KillRules(), this::kill);
            services = build(options, ports, state);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new LocalCloudException("Interrupted while starting", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Services build(Options options, Ports ports, StateFolder state) throws InterruptedException {
        var children = opened(new ChildProcesses(state.file("processes")));
        var installation = Installation.find();
        var inner = Ports.from(0);
        var aws = opened(AwsClients.of(inner.endpoints()));
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
        opened(new CallProxy(
                new S3Protocol(template.buckets().values()),
                ports.s3(),
                inner.endpoints().s3(),
                watch));
        opened(new CallProxy(new JsonProtocol(), ports.sqs(), inner.endpoints().sqs(), watch));
        opened(new CallProxy(
                new JsonProtocol(), ports.dynamodb(), inner.endpoints().dynamodb(), watch));
        opened(new CallProxy(
                new JsonProtocol(), ports.services(), inner.endpoints().services(), watch));
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

    Template template() {
        return template;
    }

    Endpoints endpoints() {
        return endpoints;
    }

    Services services() {
        return services;
    }

    Watch watch() {
        return watch;
    }

    /** The functions' processes, by logical id. */
    Map<String, FunctionPool> pools() {
        return pools;
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    /** Stops in reverse start order: intake of requests and events, running invocations, processes, emulators. */
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
