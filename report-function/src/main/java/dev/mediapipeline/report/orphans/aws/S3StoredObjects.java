package dev.mediapipeline.report.orphans.aws;

import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.report.orphans.StoredObjects;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Lists the objects of two S3 buckets, a thousand per call. */
public final class S3StoredObjects implements StoredObjects {
    /** The order of S3, by the bytes of the keys. */
    private static final Comparator<String> BY_KEY =
            Comparator.comparing(key -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final S3Client s3;
    private final String uploads;
    private final String renditions;
    private final int page;

    public S3StoredObjects(S3Client s3, String uploads, String renditions) {
        this(s3, uploads, renditions, 1000);
    }

    S3StoredObjects(S3Client s3, String uploads, String renditions, int page) {
        this.s3 = s3;
        this.uploads = uploads;
        this.renditions = renditions;
        this.page = page;
    }

    @Override
    public Iterator<List<StoredObject>> uploads(@Nullable String after) {
        return pages(request(uploads, after).build(), S3StoredObjects::objects);
    }

    @Override
    public Iterator<List<String>> renditionPrefixes(@Nullable String after) {
        // S3 may list the prefix itself once more, because its keys come after it.
        return pages(
                request(renditions, after).delimiter("/").build(),
                page -> prefixes(page).stream()
                        .filter(prefix -> !prefix.equals(after))
                        .toList());
    }

    private ListObjectsV2Request.Builder request(String bucket, @Nullable String after) {
        return ListObjectsV2Request.builder().bucket(bucket).maxKeys(page).startAfter(after);
    }

    @Override
    public List<StoredObject> renditions(String prefix) {
        return AwsCall.to(
                        "listing " + prefix,
                        () -> objects(
                                s3.listObjectsV2(list -> list.bucket(renditions).prefix(prefix))))
                .stream()
                .filter(object -> prefix.endsWith("/") || object.key().equals(prefix))
                .toList();
    }

    private <T> Iterator<List<T>> pages(ListObjectsV2Request request, Function<ListObjectsV2Response, List<T>> read) {
        Iterator<ListObjectsV2Response> pages =
                s3.listObjectsV2Paginator(request).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return pages.hasNext();
            }

            @Override
            public List<T> next() {
                return AwsCall.to("listing " + request.bucket(), () -> read.apply(pages.next()));
            }
        };
    }

    private static List<StoredObject> objects(ListObjectsV2Response page) {
        return page.contents().stream()
                .map(object -> new StoredObject(object.key(), object.lastModified()))
                .toList();
    }

    private static List<String> prefixes(ListObjectsV2Response page) {
        return Stream.concat(
                        page.commonPrefixes().stream().map(CommonPrefix::prefix),
                        page.contents().stream().map(S3Object::key))
                .sorted(BY_KEY)
                .toList();
    }
}
