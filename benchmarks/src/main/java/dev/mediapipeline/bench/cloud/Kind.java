package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.Setting;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A kind of the functions' packages. */
enum Kind {
    JVM("JVM", "target/function.zip"),
    NATIVE("native", "target/native/function.zip");

    private final String label;
    private final String file;

    Kind(String label, String file) {
        this.label = label;
        this.file = file;
    }

    /** Its name in results. */
    String label() {
        return label;
    }

    /** The value of the template's parameter. */
    String packaging() {
        return label.toLowerCase(Locale.ROOT);
    }

    /** Returns the kinds with every package built; the others are recorded as missing. */
    static List<Kind> built(Setting setting) {
        return Arrays.stream(values()).filter(kind -> kind.isBuilt(setting)).toList();
    }

    private boolean isBuilt(Setting setting) {
        var built = Stream.of("api", "ingest", "resize", "report")
                .map(function -> setting.project().resolve(function + "-function/" + file))
                .allMatch(Files::exists);
        if (!built) {
            setting.missing("functions, " + label, "not every package is built, run ./pipeline native first");
        }
        return built;
    }
}
