package dev.mediapipeline.resize.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.resize.Photographs;
import dev.mediapipeline.resize.PhotographsContractTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class S3PhotographsIT extends PhotographsContractTest {
    private static final S3Client S3 = Emulators.running().s3();
    private static final String BUCKET = Emulators.running().newBucket();

    private final S3Photographs photographs = new S3Photographs(S3, BUCKET);

    @AfterAll
    static void close() {
        S3.close();
    }

    @Override
    protected Photographs photographs() {
        return photographs;
    }

    @Override
    protected String given(MediaId id, byte[] bytes) {
        return S3.putObject(put -> put.bucket(BUCKET).key(id.value()), RequestBody.fromBytes(bytes))
                .eTag()
                .replace("\"", "");
    }

    @Override
    protected void removed(MediaId id) {
        S3.deleteObject(delete -> delete.bucket(BUCKET).key(id.value()));
    }

    @Test
    void readsASmallerPhotographIntoTheSameMemory() {
        MediaId other = MediaId.random();
        String large = given(id, bytes("a large photograph"));
        String small = given(other, bytes("small"));

        assertThat(photographs.read(other, small)).isNotSameAs(photographs.read(id, large));
        assertThat(photographs.read(id, large)).isSameAs(photographs.read(other, small));
    }
}
