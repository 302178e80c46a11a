package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.Setting;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the functions' packages hold. */
public enum Kind {
    JVM("JVM", "jvm", "target"),
    NATIVE("native", "native", "target/native");

    private final String label;
    private final String packaging;
    private final String folder;

    Kind(String label, String packaging, String folder) {
        this.label = label;
        this.packaging = packaging;
        this.folder = folder;
    }

    /** Its name in results. */
    public String label() {
        return label;
    }

    /** The value of the template's parameter. */
    String packaging() {
        return packaging;
    }

    /** Those whose packages are all built; the others are noted by name. */
    static List<Kind> built(Setting setting) {
        var built = new ArrayList<Kind>();
        for (var kind : values()) {
            if (Stream.of("api", "ingest", "resize", "report")
                    .allMatch(function -> Files.exists(setting.project()
                            .resolve(function + "-function")
                            .resolve(kind.folder)
                            .resolve("function.zip")))) {
                built.add(kind);
            } else {
                setting.missing(
                        "functions, " + kind.label, "their packages are not all built, run ./pipeline native first");
            }
        }
        return built;
    }
}
