package dev.mediapipeline.ingest.aws;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.ingest.Uploads;
import dev.mediapipeline.ingest.UploadsContractTest;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class S3UploadsIT extends UploadsContractTest {
    private static final S3Client S3 = Emulators.running().s3();
    private static final String BUCKET = Emulators.running().newBucket();

    @AfterAll
    static void close() {
        S3.close();
    }

    @Override
    protected Uploads uploads() {
        return new S3Uploads(S3, BUCKET);
    }

    @Override
    protected void given(String key, byte[] bytes) {
        S3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromBytes(bytes));
    }
}
