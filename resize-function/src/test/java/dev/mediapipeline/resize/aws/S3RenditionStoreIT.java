package dev.mediapipeline.resize.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.resize.RenditionStore;
import dev.mediapipeline.resize.RenditionStoreContractTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

class S3RenditionStoreIT extends RenditionStoreContractTest {
    private static final S3Client S3 = Emulators.running().s3();
    private static final String BUCKET = Emulators.running().newBucket();

    @AfterAll
    static void close() {
        S3.close();
    }

    @Override
    protected RenditionStore store() {
        return new S3RenditionStore(S3, BUCKET);
    }

    @Override
    protected byte[] stored(String key) {
        return S3.getObjectAsBytes(get -> get.bucket(BUCKET).key(key)).asByteArray();
    }

    @Override
    protected boolean isStored(String key) {
        return S3.listObjectsV2(list -> list.bucket(BUCKET).prefix(key)).hasContents();
    }

    private static HeadObjectResponse head() {
        return S3.headObject(head -> head.bucket(BUCKET).key(KEY));
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "WEBP", "AVIF"})
    void tellsBrowsersWhatItIs(ImageFormat format) {
        store().put(KEY, format, encoded("a rendition"));

        assertThat(head().contentType()).isEqualTo(format.contentType());
    }

    @Test
    void letsItsReadersKeepItForEver() {
        store().put(KEY, ImageFormat.WEBP, encoded("a rendition"));

        assertThat(head().cacheControl()).isEqualTo("private, max-age=31536000, immutable");
    }
}
