package dev.mediapipeline.report.erase.aws;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.report.erase.MediaObjects;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** Deletes the objects of media items: {@code <media id>} in the uploads bucket, {@code <media id>/…} in the renditions bucket. */
public final class S3MediaObjects implements MediaObjects {
    /** Objects that S3 lists and deletes in one request. */
    private static final int MAX_PAGE = 1000;

    private final S3Client s3;
    private final String uploads;
    private final String renditions;
    private final int page;

    public S3MediaObjects(S3Client s3, String uploads, String renditions) {
        this(s3, uploads, renditions, MAX_PAGE);
    }

    S3MediaObjects(S3Client s3, String uploads, String renditions, int page) {
        this.s3 = s3;
        this.uploads = uploads;
        this.renditions = renditions;
        this.page = page;
    }

    @Override
    public void deleteOriginal(MediaId id) {
        AwsCall.to(
                "deleting the original of media " + id,
                () -> s3.deleteObject(delete -> delete.bucket(uploads).key(id.value())));
    }

    /** Each page is deleted before the next request, which therefore lists the next page. */
    @Override
    public int deleteDerived(MediaId id) {
        int deleted = 0;
        ListObjectsV2Response listed;
        do {
            listed = AwsCall.to(
                    "listing the renditions of media " + id,
                    () -> s3.listObjectsV2(
                            list -> list.bucket(renditions).prefix(id + "/").maxKeys(page)));
            var keys = listed.contents().stream()
                    .map(object -> ObjectIdentifier.builder().key(object.key()).build())
                    .toList();
            delete(id, keys);
            deleted += keys.size();
        } while (listed.isTruncated());
        return deleted;
    }

    /** S3 responds with 200 even if it did not delete every key. */
    private void delete(MediaId id, List<ObjectIdentifier> keys) {
        if (keys.isEmpty()) {
            return;
        }
        DeleteObjectsResponse response = AwsCall.to(
                "deleting the renditions of media " + id,
                () -> s3.deleteObjects(delete -> delete.bucket(renditions)
                        .delete(objects -> objects.objects(keys).quiet(true))));
        if (!response.errors().isEmpty()) {
            var first = response.errors().getFirst();
            throw new TransientException(
                    "S3 did not delete %d of %d objects of media %s: %s %s"
                            .formatted(response.errors().size(), keys.size(), id, first.code(), first.key()),
                    Duration.ofSeconds(1));
        }
    }
}
