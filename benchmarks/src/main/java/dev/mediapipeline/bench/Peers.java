package dev.mediapipeline.bench;

import dev.mediapipeline.bench.process.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Installs the peers, and makes the photographs with them. */
final class Peers {
    private final Setting setting;

    Peers(Setting setting) {
        this.setting = setting;
    }

    void install() throws IOException, InterruptedException {
        setting.say("Installing the peers and making the photographs …");
        Files.createDirectories(setting.peers());
        try (var files = Files.list(setting.project().resolve("benchmarks/peers"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, setting.peers().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Tools.run(setting.peers(), List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        var samples = setting.project().resolve("samples").toAbsolutePath();
        Tools.run(setting.peers(), List.of("node", "inputs.mjs", samples.toString(), absolute(setting.inputs())));
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().toString();
    }
}
