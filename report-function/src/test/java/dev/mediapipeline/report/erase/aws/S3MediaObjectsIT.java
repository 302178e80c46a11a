package dev.mediapipeline.report.erase.aws;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.report.erase.MediaObjects;
import dev.mediapipeline.report.erase.MediaObjectsContractTest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Uses pages of three, so that there are several. */
class S3MediaObjectsIT extends MediaObjectsContractTest {
    private static final S3Client S3 = Emulators.running().s3();

    private final String uploads = Emulators.running().newBucket();
    private final String renditions = Emulators.running().newBucket();

    @AfterAll
    static void close() {
        S3.close();
    }

    @Override
    protected MediaObjects objects() {
        return new S3MediaObjects(S3, uploads, renditions, 3);
    }

    @Override
    protected void putOriginal(String key) {
        put(uploads, key);
    }

    @Override
    protected void putDerived(String key) {
        put(renditions, key);
    }

    private static void put(String bucket, String key) {
        S3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString("x"));
    }

    @Override
    protected Set<String> keys() {
        return Stream.of(uploads, renditions)
                .flatMap(bucket -> S3.listObjectsV2(list -> list.bucket(bucket)).contents().stream())
                .map(S3Object::key)
                .collect(Collectors.toSet());
    }
}
