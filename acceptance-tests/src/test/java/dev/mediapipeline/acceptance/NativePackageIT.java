package dev.mediapipeline.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the content of the native packages, and that it can run on Amazon Linux 2023. */
@EnabledIfSystemProperty(named = "functions.packaging", matches = "native")
class NativePackageIT {
    /** Amazon Linux 2023 has glibc 2.34. */
    private static final int NEWEST_GLIBC = 34;

    private static final Pattern GLIBC = Pattern.compile("GLIBC_2\\.(\\d+)");
    private static final Pattern REQUIRED = Pattern.compile("CPU features that are required by the image: \\[([^]]+)]");
    /** Features of every Lambda processor: on x86-64 those of 2011's server processors, on arm64 those of Graviton2. */
    private static final Set<String> EVERYWHERE = Set.of(
            "CX8", "CMOV", "FXSR", "MMX", "SSE", "SSE2", "SSE3", "SSSE3", "SSE4_1", "SSE4_2", "POPCNT", "AVX", "AES",
            "CLMUL", "FP", "ASIMD", "CRC32", "LSE", "PMULL");

    private static final String LIBVIPS = "lib/libvips-cpp\\.so\\.[\\d.]+|licences/libvips/.+";
    /** Files next to an executable that was not linked with the JDK's libraries. */
    private static final String JDK_LIBRARY = "lib[a-z]+\\.so";

    @ParameterizedTest
    @ValueSource(strings = {"api-function", "ingest-function", "resize-function", "report-function"})
    void hasNothingButWhatTheFunctionUses(String module) throws IOException {
        var allowed = "bootstrap|" + JDK_LIBRARY + (module.equals("resize-function") ? "|" + LIBVIPS : "");

        assertThat(entries(module)).isNotEmpty().allMatch(name -> name.matches(allowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-function", "ingest-function", "resize-function", "report-function"})
    void asksForNoNewerGlibc(String module) throws IOException {
        var versions = new TreeMap<Integer, String>();
        try (var zip = open(module)) {
            for (var entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                var text = new String(zip.getInputStream(entry).readAllBytes(), ISO_8859_1);
                GLIBC.matcher(text)
                        .results()
                        .forEach(version -> versions.put(Integer.parseInt(version.group(1)), entry.getName()));
            }
        }

        assertThat(versions).isNotEmpty();
        assertThat(versions.lastKey()).as(versions.toString()).isLessThanOrEqualTo(NEWEST_GLIBC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-function", "ingest-function", "resize-function", "report-function"})
    void asksForNoNewerProcessorAndForOneThatEncryptsFast(String module) throws IOException {
        try (var zip = open(module)) {
            var bootstrap = zip.getInputStream(zip.getEntry("bootstrap")).readAllBytes();
            var required = REQUIRED.matcher(new String(bootstrap, ISO_8859_1));

            assertThat(required.find()).isTrue();
            assertThat(required.group(1).split(", ")).isSubsetOf(EVERYWHERE).contains("AES");
        }
    }

    private static List<String> entries(String module) throws IOException {
        try (var zip = open(module)) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> entry.getName())
                    .toList();
        }
    }

    private static ZipFile open(String module) throws IOException {
        return new ZipFile(Path.of(System.getProperty("project.directory"), module, "target/native/function.zip")
                .toFile());
    }
}
