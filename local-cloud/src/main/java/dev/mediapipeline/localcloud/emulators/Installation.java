package dev.mediapipeline.localcloud.emulators;

import dev.mediapipeline.localcloud.LocalCloudException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folders into which the build put the programs of the child processes.
 *
 * @param ownClasses this program's own jar or classes folder
 * @param dynamoDbLocal the folder of DynamoDB Local's jars
 * @param runtimeInterfaceClient the folder of the Lambda runtime interface client's jars
 */
public record Installation(Path ownClasses, Path dynamoDbLocal, Path runtimeInterfaceClient) {

    /**
     * Finds them relative to the place that this class was loaded from: {@code target/local-cloud.jar} or {@code
     * target/classes}.
     */
    public static Installation find() {
        try {
            var own = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var target = own.resolveSibling(".").normalize();
            return new Installation(
                    own,
                    existing(target.resolve("../dynamodb-local/target/jars").normalize()),
                    existing(target.resolve("runtime-interface-client")));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The native part of the runtime interface client for this processor. */
    public Path runtimeInterfaceClientLibrary() {
        var processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        return runtimeInterfaceClient.resolve("jni/libaws-lambda-jni.linux-%s.so".formatted(processor));
    }

    private static Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new LocalCloudException(
                    "%s is missing: build it with mvn -pl local-cloud -am package".formatted(folder));
        }
        return folder;
    }
}
