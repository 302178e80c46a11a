package dev.mediapipeline.localcloud.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.localcloud.emulators.AwsClients;
import dev.mediapipeline.localcloud.emulators.Ports;
import dev.mediapipeline.localcloud.emulators.S3;
import dev.mediapipeline.localcloud.iam.Permissions;
import dev.mediapipeline.localcloud.template.Endpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Sends keys that look unusual in a path through the proxy, with a signing client. */
class S3PathsTest {
    private static final String BUCKET = "bucket";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a//b", "//a", "a//", "a///b", "a%2Fb", "a b+c/ö"})
    void aKeyArrivesAsItIs(String key) throws IOException {
        var ports = Ports.from(0);
        var outer = Ports.from(0).s3();
        var address = "http://127.0.0.1:" + outer;
        var watch = new Watch(new Permissions(List.of(), _ -> {}), new UsageMeter(), new KillRules(), (_, _) -> {});
        var objects = Files.createDirectories(folder.resolve("objects"));
        var notes = Files.createDirectories(folder.resolve("notes"));
        try (var _ = new S3(ports.s3(), objects, notes, (_, _, _, _, _) -> {});
                var _ = new CallProxy(new S3Protocol(List.of()), outer, "http://127.0.0.1:" + ports.s3(), watch);
                var aws = AwsClients.of(new Endpoints(address, address, address, address, address))) {
            aws.s3().createBucket(r -> r.bucket(BUCKET));

            aws.s3().putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString("content"));

            assertThat(aws.s3().getObjectAsBytes(r -> r.bucket(BUCKET).key(key)).asUtf8String())
                    .isEqualTo("content");
            assertThat(aws.s3().listObjectsV2(r -> r.bucket(BUCKET)).contents())
                    .extracting(S3Object::key)
                    .containsExactly(key);
        }
    }
}
