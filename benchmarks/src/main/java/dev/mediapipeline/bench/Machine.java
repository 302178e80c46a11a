package dev.mediapipeline.bench;

import dev.mediapipeline.bench.process.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Describes the machine and the versions of what runs on it. */
final class Machine {
    private final Setting setting;

    Machine(Setting setting) {
        this.setting = setting;
    }

    ObjectNode describe() throws IOException, InterruptedException {
        return JsonMapper.shared()
                .createObjectNode()
                .put("cpu", field("/proc/cpuinfo", "model name\\s*: (.*)"))
                .put("cores", Runtime.getRuntime().availableProcessors())
                .put(
                        "memoryMegabytes",
                        Math.round(Long.parseLong(field("/proc/meminfo", "MemTotal:\\s*(\\d+)")) * 1024 / 1e6))
                .put("kernel", System.getProperty("os.version"))
                .put("jdk", System.getProperty("java.vendor") + " " + System.getProperty("java.vm.version"))
                .put("node", Tools.version("node", "--version").orElse("absent"))
                .put("gcc", Tools.version("gcc", "--version").orElse("absent"))
                .put("libvips", libvips())
                .put("sharp", packageVersion("sharp"))
                .put("@aws-sdk/client-s3", packageVersion("@aws-sdk/client-s3"));
    }

    private String libvips() throws IOException {
        try (var files = Files.newDirectoryStream(setting.libraries(), "libvips-cpp.so.*")) {
            for (var file : files) {
                return file.getFileName().toString().replace("libvips-cpp.so.", "");
            }
        }
        return "absent";
    }

    private String packageVersion(String name) throws IOException {
        var file = setting.peers().resolve("node_modules").resolve(name).resolve("package.json");
        return Files.exists(file)
                ? JsonMapper.shared()
                        .readTree(Files.readString(file))
                        .path("version")
                        .asString()
                : "absent";
    }

    private static String field(String file, String pattern) throws IOException {
        var field = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
        return field.find() ? field.group(1).strip() : "unknown";
    }
}
