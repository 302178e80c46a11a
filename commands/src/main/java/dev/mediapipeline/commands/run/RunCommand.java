package dev.mediapipeline.commands.run;

import dev.mediapipeline.commands.build.BuildException;
import dev.mediapipeline.commands.build.NativeBuild;
import dev.mediapipeline.commands.cloud.PortOption;
import dev.mediapipeline.commands.run.ImageFiles.Found;
import dev.mediapipeline.localcloud.LocalCloud;
import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.Options;
import dev.mediapipeline.localcloud.StateFolder;
import dev.mediapipeline.localcloud.template.TemplateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts the local cloud, sends images through it, shows the results, and leaves it running unless told to end. */
@Command(
        name = "run",
        description = {
            "Sends images through the pipeline on this machine.",
            "Their renditions are stored in a folder: those of PATH/2024/beach.jpg in",
            ".pipeline/renditions/2024/beach.jpg/, for example. Files that an earlier run has sent are not sent",
            "again; the run waits for those that had not ended.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every file is READY, and its renditions are in the folder",
            "1:some file is not, or the local cloud did not start; the table or a message says why",
            "2:the command line is invalid; nothing was started",
            "130:interrupted by Ctrl-C; the next run continues from there"
        },
        footerHeading = "%nExample:%n",
        footer = "  ./pipeline run --once --output ~/small ~/Pictures")
public final class RunCommand implements Callable<Integer> {
    static final String USER = "local";
    private static final int INTERRUPTED = 130;

    /** The functions that every upload passes; starting the others as well would slow the start. */
    private static final Set<String> WARM =
            Set.of("ApiFunction", "IngestFunction", "ResizeFunction", "AnnounceFunction");

    @Parameters(
            paramLabel = "PATH",
            description = "Images, or folders of images (default: samples). Hidden files in folders are skipped.")
    private List<Path> paths = List.of(Path.of("samples"));

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "The folder for renditions (default: .pipeline/renditions).")
    private @Nullable Path output;

    @Option(names = "--again", description = "Send every file, even those that an earlier run has sent.")
    private boolean again;

    @Option(names = "--once", description = "End when every image has ended, instead of at Ctrl-C.")
    private boolean once;

    @Option(names = "--fresh", description = "Delete the state of earlier runs first, and the record of files sent.")
    private boolean fresh;

    @Option(names = "--summary", paramLabel = "FILE", description = "Write the results to FILE as JSON.")
    private @Nullable Path summary;

    @Mixin
    private PortOption port = new PortOption();

    @Option(names = "--parameter", paramLabel = "NAME=VALUE", description = "A parameter of template.yaml; repeatable.")
    private Map<String, String> parameters = Map.of();

    @Option(names = "--native", description = "Run the native packages, not those for the JVM.")
    private boolean nativePackages;

    @Option(names = "--state", paramLabel = "FOLDER", hidden = true)
    private Path state = Path.of(".pipeline");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Found found;
        try {
            found = found();
        } catch (RunException e) {
            System.err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        try {
            if (nativePackages) {
                NativeBuild.forThisMachine().packageFunctions();
            }
            return run(found);
        } catch (RunException | BuildException | LocalCloudException | TemplateException e) {
            System.err.println(e.getMessage());
            return ExitCode.SOFTWARE;
        }
    }

    private Found found() throws IOException {
        renditions().check(paths);
        if (summary != null) {
            Summary.checkFolder(summary);
        }
        return ImageFiles.find(paths, List.of(renditions().folder(), state));
    }

    private int run(Found found) throws InterruptedException {
        if (fresh) {
            StateFolder.forget(state);
        }
        var shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown));
        try {
            var progress = Progress.onStandardOutput();
            found.skippedInWords().forEach(System.out::println);
            System.out.println("Starting the local cloud …");
            var cloud = LocalCloud.start(Options.forTests(Path.of("template.yaml"))
                    .withParameters(parameters())
                    .withStateFolder(state)
                    .withWarm(WARM)
                    .withReports(text -> progress.interject(() -> System.err.println(text)))
                    .withBasePort(port.port()));
            shutdown.closes(cloud);
            System.out.printf("The local cloud is up after %.1f s.%n", cloud.startMillis() / 1000.0);
            var ledger = Ledger.open(state.resolve(StateFolder.SENT));
            var results = new Run(cloud, ledger, progress, shutdown)
                    .send(found, renditions().folder(), again, summary != null);
            var report = new RunReport(System.out, port);
            report.show(results, renditions().folder());
            if (summary != null) {
                results.summary().write(summary);
            }
            if (shutdown.hasBegun()) {
                report.interrupted(results.counts());
                return INTERRUPTED;
            }
            report.showPlaces(cloud, state);
            if (!once) {
                report.showWhatComesNext();
                shutdown.shown();
                shutdown.await();
            }
            return results.counts().areAllReady() ? ExitCode.OK : ExitCode.SOFTWARE;
        } finally {
            shutdown.shown();
        }
    }

    private Map<String, String> parameters() {
        var all = new HashMap<>(parameters);
        all.put("Packaging", nativePackages ? "native" : "jvm");
        return all;
    }

    private Output renditions() {
        return Output.of(Objects.requireNonNullElse(output, state.resolve("renditions")));
    }
}
