package dev.mediapipeline.ingest.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The reader of EXIF makes its directories by reflection, which a native image allows by name only. */
class ExifMetadataTest {
    @Test
    void nativeImagesAreToldOfEveryDirectoryOfExif() throws Exception {
        String metadata = metadata();

        try (var jar = new JarFile(Path.of(ExifIFD0Directory.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toFile())) {
            var directories = jar.stream()
                    .map(entry -> entry.getName().replace('/', '.'))
                    .filter(name -> name.matches("com\\.drew\\.metadata\\.exif\\..+\\.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(ExifMetadataTest::isDirectory)
                    .toList();
            assertThat(directories).hasSizeGreaterThan(40).allMatch(name -> metadata.contains('"' + name + '"'));
        }
    }

    private static boolean isDirectory(String name) {
        try {
            Class<?> type = Class.forName(name);
            return Directory.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String metadata() throws IOException {
        try (var file = Objects.requireNonNull(ExifMetadataTest.class.getResourceAsStream(
                "/META-INF/native-image/dev.mediapipeline/ingest-function/reachability-metadata.json"))) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
