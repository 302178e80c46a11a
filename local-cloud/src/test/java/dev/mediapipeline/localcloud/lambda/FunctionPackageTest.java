package dev.mediapipeline.localcloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.template.LambdaFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

class FunctionPackageTest {
    @TempDir
    private Path project;

    @BeforeEach
    void makePackages() throws IOException {
        zip("target/function.zip", "app.jar");
        zip("target/native/function.zip", "bootstrap");
    }

    @Test
    void takesTheNativePackageThatTheTemplateNames() throws IOException {
        var unpacked = unpack("target/native/function.zip", "provided.al2023");

        assertThat(unpacked.resolve("bootstrap")).isExecutable();
    }

    @Test
    void takesThePackageBesideTheNativeOneForTheJvm() throws IOException {
        assertThat(unpack("target/native/function.zip", "java25").resolve("app.jar"))
                .exists();
    }

    @Test
    void takesAnyOtherPackageAsTheTemplateNamesIt() throws IOException {
        assertThat(unpack("target/function.zip", "java25").resolve("app.jar")).exists();
    }

    @Test
    void saysWhichPackageIsMissing() {
        assertThatThrownBy(() -> unpack("other/native/function.zip", "java25"))
                .isInstanceOf(LocalCloudException.class)
                .hasMessageContaining(project.resolve("other/function.zip").toString());
    }

    private Path unpack(String codeUri, String runtime) throws IOException {
        var function = new LambdaFunction(
                "Some",
                "arn",
                codeUri,
                "handler",
                runtime,
                128,
                Duration.ofSeconds(1),
                OptionalInt.empty(),
                Map.of(),
                List.of(),
                JsonNodeFactory.instance.nullNode());
        return FunctionPackage.unpack(function, project.resolve("template.yaml"), project.resolve("functions"));
    }

    private void zip(String path, String entry) throws IOException {
        var file = project.resolve(path);
        Files.createDirectories(file.getParent());
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
        }
    }
}
