package dev.mediapipeline.localcloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mediapipeline.localcloud.emulators.ChildProcesses;
import dev.mediapipeline.localcloud.emulators.Installation;
import dev.mediapipeline.localcloud.lambda.InvocationResult.Crashed;
import dev.mediapipeline.localcloud.lambda.InvocationResult.Failed;
import dev.mediapipeline.localcloud.lambda.InvocationResult.Responded;
import dev.mediapipeline.localcloud.template.Endpoints;
import dev.mediapipeline.localcloud.template.LambdaFunction;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.MissingNode;

class FunctionPoolTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @EnumSource
    void goesOnWithAnotherProcessWheneverOneDies(DyingRuntime.Moment moment) throws Exception {
        try (var children = new ChildProcesses(folder.resolve("processes"));
                var pool = new FunctionPool(plan(moment), 1, children, report -> {})) {
            assertThat(invoke(pool))
                    .isInstanceOf(
                            switch (moment) {
                                case BEFORE_THE_FIRST_NEXT, AFTER_NEXT -> Crashed.class;
                                case WHILE_POSTING_AN_ERROR -> Failed.class;
                                case AFTER_POSTING_THE_RESPONSE, AT_THE_SECOND_NEXT -> Responded.class;
                            });
            if (moment == DyingRuntime.Moment.AT_THE_SECOND_NEXT) {
                await().untilAsserted(() -> assertThat(pool.pids()).isEmpty());
                var address = URI.create("http://" + Files.readString(folder.resolve("died")));
                await("the runtime API of a process ends with it")
                        .untilAsserted(() -> assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()))
                                .isInstanceOf(ConnectException.class));
            }
            assertThat(invoke(pool)).isInstanceOf(Responded.class);
            assertThat(invoke(pool)).isInstanceOf(Responded.class);
            await().untilAsserted(() -> assertThat(pool.pids()).hasSize(1));
        }
    }

    private static InvocationResult invoke(FunctionPool pool) throws Exception {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        return pool.invoke("{}");
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .get(30, TimeUnit.SECONDS);
    }

    private LaunchPlan plan(DyingRuntime.Moment moment) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var bootstrap = Files.createFile(
                folder.resolve("bootstrap"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(
                bootstrap,
                "#!/bin/sh%nexec %s -cp '%s' %s %s%n"
                        .formatted(
                                java,
                                System.getProperty("java.class.path"),
                                DyingRuntime.class.getName(),
                                folder.resolve("died")));
        var function = new LambdaFunction(
                "DyingFunction",
                "arn",
                "",
                moment.name(),
                "provided.al2023",
                256,
                Duration.ofSeconds(20),
                OptionalInt.empty(),
                Map.of(),
                List.of(),
                MissingNode.getInstance());
        var installation = new Installation(folder, folder, folder);
        var endpoints = new Endpoints("", "", "", "", "");
        return new LaunchPlan(function, folder, folder.resolve("log"), installation, endpoints);
    }
}
