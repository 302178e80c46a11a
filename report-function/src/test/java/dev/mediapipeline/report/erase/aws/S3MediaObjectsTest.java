package dev.mediapipeline.report.erase.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.MediaId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Covers more objects than a page of S3, and keys that S3 does not delete, neither of which an emulator can simulate.
 */
class S3MediaObjectsTest {
    private static final MediaId ID = MediaId.random();

    private final MoodyS3 s3 = new MoodyS3();
    private final S3MediaObjects objects = new S3MediaObjects(s3, "uploads", "renditions");

    private static List<String> keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%s/web/w%04d.webp".formatted(ID, i))
                .toList();
    }

    @Test
    void deletesPageByPage() {
        s3.stored.addAll(keys(2500));

        assertThat(objects.deleteDerived(ID)).isEqualTo(2500);
        assertThat(s3.stored).isEmpty();
        assertThat(s3.deletions).containsExactly(1000, 1000, 500);
    }

    @Test
    void sendsNoDeletionWithoutObjects() {
        assertThat(objects.deleteDerived(ID)).isZero();
        assertThat(s3.deletions).isEmpty();
    }

    @Test
    void failsIfS3DidNotDeleteAKey() {
        s3.stored.addAll(keys(3));
        s3.undeletable = keys(3).get(1);

        assertThatThrownBy(() -> objects.deleteDerived(ID))
                .isInstanceOf(TransientException.class)
                .hasMessageContaining("1 of 3")
                .hasMessageContaining("InternalError")
                .hasMessageContaining(keys(3).get(1));
    }

    /** Enforces the limits of S3, and never deletes one key. */
    private static final class MoodyS3 implements S3Client {
        private final TreeSet<String> stored = new TreeSet<>();
        private final List<Integer> deletions = new ArrayList<>();
        private String undeletable = "";

        @Override
        public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
            int most = Math.min(1000, request.maxKeys());
            return ListObjectsV2Response.builder()
                    .isTruncated(stored.size() > most)
                    .contents(stored.stream()
                            .limit(most)
                            .map(key -> S3Object.builder().key(key).build())
                            .toList())
                    .build();
        }

        @Override
        public DeleteObjectsResponse deleteObjects(DeleteObjectsRequest request) {
            var keys = request.delete().objects().stream()
                    .map(ObjectIdentifier::key)
                    .toList();
            deletions.add(keys.size());
            keys.stream().filter(key -> !key.equals(undeletable)).forEach(stored::remove);
            var response = DeleteObjectsResponse.builder();
            return keys.contains(undeletable)
                    ? response.errors(S3Error.builder()
                                    .key(undeletable)
                                    .code("InternalError")
                                    .build())
                            .build()
                    : response.build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // It has nothing to close.
        }
    }
}
