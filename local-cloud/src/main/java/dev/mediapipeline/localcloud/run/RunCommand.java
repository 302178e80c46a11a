package dev.mediapipeline.localcloud.run;

import dev.mediapipeline.localcloud.LocalCloud;
import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.Options;
import dev.mediapipeline.localcloud.StateFolder;
import dev.mediapipeline.localcloud.calls.Usage;
import dev.mediapipeline.localcloud.template.TemplateException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts the local cloud, sends images through it, shows what became of them, and leaves it running if asked to. */
@Command(
        name = "run",
        description = "Sends images through the pipeline on this machine.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    private static final int UPLOADS_AT_ONCE = 8;
    private static final String USER = "local";

    /** What every upload passes; a process of each other function would make the start slow. */
    private static final Set<String> WARM =
            Set.of("ApiFunction", "IngestFunction", "ResizeFunction", "AnnounceFunction");

    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final int MOST_LOOKS = 10;

    @Parameters(paramLabel = "PATH", description = "Images, or folders of images (default: samples).")
    private List<Path> paths = List.of(Path.of("samples"));

    @Option(names = "--once", description = "End when every image has ended, instead of at Ctrl-C.")
    private boolean once;

    @Option(names = "--fresh", description = "Forget the state of earlier runs first.")
    private boolean fresh;

    @Option(names = "--summary", paramLabel = "FILE", description = "Write the results to FILE as JSON.")
    private @Nullable Path summary;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + Options.DEFAULT_BASE_PORT,
            description =
                    "The first of five ports: API, S3, SQS, DynamoDB, other services (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--parameter", paramLabel = "NAME=VALUE", description = "A parameter of template.yaml; repeatable.")
    private Map<String, String> parameters = Map.of();

    @Option(names = "--native", description = "Run the native packages, not those for the JVM.")
    private boolean nativePackages;

    @Option(names = "--state", paramLabel = "FOLDER", defaultValue = ".pipeline", hidden = true)
    private Path state = Path.of(".pipeline");

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            return run();
        } catch (RunException | LocalCloudException | TemplateException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private int run() throws IOException, InterruptedException {
        var files = ImageFiles.find(paths);
        if (summary != null) {
            Summary.checkFolder(summary);
        }
        if (fresh) {
            StateFolder.forget(state);
        }
        System.out.println("Starting the local cloud …");
        var cloud = LocalCloud.start(Options.forTests(Path.of("template.yaml"))
                .withParameters(parameters())
                .withStateFolder(state)
                .withWarm(WARM)
                .withBasePort(port));
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            cloud.close();
            ended.countDown();
        }));
        System.out.printf("The local cloud is up after %.1f s.%n", cloud.startMillis() / 1000.0);
        var result = send(files, cloud);
        show(result, cloud);
        if (!once) {
            System.out.printf(
                    """
                    Token:      ./pipeline token --user %1$s
                    Report:     ./pipeline fire report%2$s
                                curl -H "authorization: Bearer $(./pipeline token --user %1$s --scope media/reports)" %3$s/v1/reports/%4$s
                    It runs until Ctrl-C; the next run continues from here.
                    """,
                    USER,
                    port == Options.DEFAULT_BASE_PORT ? "" : " --port " + port,
                    cloud.endpoints().api(),
                    LocalDate.now(Clock.systemUTC()));
            ended.await();
        }
        return result.summary().nothingLost() ? 0 : 1;
    }

    private Map<String, String> parameters() {
        var all = new HashMap<>(parameters);
        all.put("Packaging", nativePackages ? "native" : "jvm");
        return all;
    }

    private record Result(List<MediaResult> media, Summary summary) {}

    private Result send(List<Path> files, LocalCloud cloud) throws InterruptedException {
        var progress = new Progress(files.size(), System.out, Ansi.AUTO.enabled());
        var api = new PipelineApi(
                URI.create(cloud.endpoints().api()), () -> cloud.issuer().token(USER, ""));
        var sendFile = new SendFile(api, progress, renditions());
        var before = cloud.usage();
        var start = System.nanoTime();
        try (var workers =
                Executors.newFixedThreadPool(UPLOADS_AT_ONCE, Thread.ofVirtual().factory())) {
            var results = workers.invokeAll(files.stream()
                    .<Callable<MediaResult>>map(file -> () -> sendFile.send(file))
                    .toList());
            var media = results.stream().map(RunCommand::result).toList();
            var seconds = (System.nanoTime() - start) / 1e9;
            var usage = summary == null ? cloud.usage() : settledUsage(cloud);
            return new Result(media, Summary.of(media, seconds, usage.minus(before)));
        }
    }

    /** What was used when nothing more comes: announcements follow the end of a media. */
    private static Usage settledUsage(LocalCloud cloud) throws InterruptedException {
        var usage = cloud.usage();
        for (var looks = 0; looks < MOST_LOOKS; looks++) {
            Thread.sleep(QUIET);
            var now = cloud.usage();
            if (now.equals(usage)) {
                break;
            }
            usage = now;
        }
        return usage;
    }

    private static MediaResult result(Future<MediaResult> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException("Interrupted.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RunException known) {
                throw known;
            }
            throw new IllegalStateException("sending a file failed", e.getCause());
        }
    }

    private void show(Result result, LocalCloud cloud) throws IOException {
        var numbers = result.summary();
        System.out.printf(
                "%n%s%n%n%d uploaded, %d ready, %d failed, %d lost, in %.1f s%nRenditions: %s%nAPI:        %s%nLogs:       %s%n",
                ResultTable.of(result.media()),
                numbers.uploaded(),
                numbers.ready(),
                numbers.failed(),
                numbers.lost(),
                numbers.seconds(),
                renditions(),
                cloud.endpoints().api(),
                state.toAbsolutePath().resolve("logs"));
        if (summary != null) {
            numbers.write(summary);
        }
    }

    private Path renditions() {
        return state.toAbsolutePath().normalize().resolve("renditions");
    }
}
