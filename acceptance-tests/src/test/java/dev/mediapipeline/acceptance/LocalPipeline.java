package dev.mediapipeline.acceptance;

import dev.mediapipeline.localcloud.LocalCloud;
import dev.mediapipeline.localcloud.Options;
import dev.mediapipeline.localcloud.emulators.AwsClients;
import dev.mediapipeline.localcloud.iam.Grant;
import dev.mediapipeline.localcloud.lambda.InvocationResult;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the pipeline on the local cloud: one for all of them, on free ports, without lasting state. */
final class LocalPipeline implements ParameterResolver {
    private static final Path PROJECT = Path.of(System.getProperty("project.directory"));

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Running resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(LocalPipeline.class))
                .computeIfAbsent(Running.class, key -> new Running(), Running.class);
    }

    /** The running pipeline, with the options enabled that are off by default: webhooks, and events on a bus. */
    static final class Running implements AutoCloseable {
        static final String EVENT_BUS = "media-events";

        private final WebhookReceiver receiver = new WebhookReceiver();
        private final LocalCloud cloud;
        private final AwsClients aws;
        private final MediaApi api;

        Running() {
            cloud = LocalCloud.start(Options.forTests(ImpatientTemplate.in(Path.of("target"), PROJECT))
                    .withParameters(Map.of(
                            "Packaging", System.getProperty("functions.packaging"),
                            "WebhookUrl", receiver.address().toString(),
                            "EventBusName", EVENT_BUS)));
            aws = AwsClients.of(cloud.endpoints());
            api = new MediaApi(
                    URI.create(cloud.endpoints().api()),
                    new ContractCheck(),
                    cloud.issuer().token("tester", ""));
            HookSender.register(cloud);
        }

        LocalCloud cloud() {
            return cloud;
        }

        /** Clients of the emulators with all permissions. */
        AwsClients aws() {
            return aws;
        }

        /** The API as the tests' user sees it. */
        MediaApi api() {
            return api;
        }

        /** The API as another user sees it. */
        MediaApi apiOf(String user) {
            return api.with(cloud.issuer().token(user, ""));
        }

        /** The API as an operator sees it, who may read reports. */
        MediaApi apiOfOperator() {
            return api.with(cloud.issuer().token("operator", "media/reports"));
        }

        /** Runs the schedule of that name with that time as its scheduled time, and returns its response. */
        String fire(String name, Instant time) {
            try {
                return switch (cloud.fire(name, time)) {
                    case InvocationResult.Responded(String body) -> body;
                    case InvocationResult failed -> throw new AssertionError(name + " did not run: " + failed);
                };
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        /** Denies an action to a function until it is granted again. */
        void takeAway(String function, String action) {
            grants(function, action).forEach(cloud.permissions()::revoke);
        }

        void giveBack(String function, String action) {
            grants(function, action).forEach(cloud.permissions()::restore);
        }

        /** Ends the processes of a function; the next event starts a new one. */
        void restart(String function) {
            cloud.pids()
                    .getOrDefault(function, List.of())
                    .forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        }

        private List<Grant> grants(String function, String action) {
            return cloud.permissions().grants().stream()
                    .filter(grant ->
                            grant.function().equals(function) && grant.action().equals(action))
                    .toList();
        }

        /** The number of a function's calls of an action. */
        long requests(String function, String action) {
            return cloud.usage().byFunction().getOrDefault(function, Map.of()).getOrDefault(action, 0L);
        }

        /** The receiver of the webhooks. */
        WebhookReceiver receiver() {
            return receiver;
        }

        @Override
        public void close() {
            aws.close();
            cloud.close();
            receiver.close();
        }
    }
}
