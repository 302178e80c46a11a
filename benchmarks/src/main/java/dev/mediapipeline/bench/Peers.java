package dev.mediapipeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/** Installs the peers. */
final class Peers {
    private Peers() {}

    /** Installs them, makes the photographs with one of them, and returns the description of the machine as JSON. */
    static String install(Setting setting) throws IOException, InterruptedException {
        setting.say("Installing the peers and making the photographs …");
        Files.createDirectories(setting.peers());
        try (var files = Files.list(setting.project().resolve("benchmarks/peers"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, setting.peers().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var samples = setting.project().resolve("samples").toString();
        var photographs = setting.photograph("").toString();
        setting.run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        setting.run("node", "inputs.mjs", samples, photographs);
        return setting.run(
                "node", "machine.mjs", System.getProperty("java.vendor") + " " + System.getProperty("java.vm.version"));
    }
}
