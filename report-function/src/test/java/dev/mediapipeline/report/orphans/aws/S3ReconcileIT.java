package dev.mediapipeline.report.orphans.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.report.daily.DayReport;
import dev.mediapipeline.report.orphans.Orphans;
import dev.mediapipeline.report.orphans.StoredObjects.StoredObject;
import dev.mediapipeline.report.reconcile.aws.S3Originals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Reads uploads and objects, and stores orphans. */
class S3ReconcileIT {
    private final S3Client s3 = Emulators.running().s3();
    private final String uploads = Emulators.running().newBucket();
    private final String renditions = Emulators.running().newBucket();
    private final S3StoredObjects objects = new S3StoredObjects(s3, uploads, renditions, 2);

    private void put(String bucket, String... keys) {
        for (String key : keys) {
            s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString("a photograph"));
        }
    }

    private static <T> List<T> all(Iterator<List<T>> pages) {
        var all = new ArrayList<T>();
        pages.forEachRemaining(all::addAll);
        return all;
    }

    @Test
    void findsAnUpload() {
        MediaId id = MediaId.random();
        put(uploads, id.value());
        var head = s3.headObject(request -> request.bucket(uploads).key(id.value()));

        assertThat(new S3Originals(s3, uploads).find(id)).hasValueSatisfying(original -> {
            assertThat(original.bytes()).isEqualTo(12);
            assertThat(original.etag()).isEqualTo(head.eTag().replace("\"", ""));
            assertThat(original.uploadedAt()).isEqualTo(head.lastModified());
        });
    }

    @Test
    void findsNoUpload() {
        assertThat(new S3Originals(s3, uploads).find(MediaId.random())).isEmpty();
    }

    @Test
    void listsEveryUpload() {
        put(uploads, "a", "b", "c/d", "red flower.jpg", "z");

        assertThat(all(objects.uploads(null)))
                .extracting(StoredObject::key)
                .containsExactlyInAnyOrder("a", "b", "c/d", "red flower.jpg", "z");
        assertThat(all(objects.uploads(null)))
                .allSatisfy(object -> assertThat(object.modified())
                        .isEqualTo(s3.headObject(head -> head.bucket(uploads).key(object.key()))
                                .lastModified()));
    }

    @Test
    void listsThePrefixesOfRenditions() {
        put(renditions, "a/manifest.json", "a/web/w800", "b/web/w800", "c/web/w800", "stray", "stray-2");

        assertThat(all(objects.renditionPrefixes(null)))
                .containsExactlyInAnyOrder("a/", "b/", "c/", "stray", "stray-2");
        assertThat(objects.renditions("a/"))
                .extracting(StoredObject::key)
                .containsExactly("a/manifest.json", "a/web/w800");
        assertThat(objects.renditions("stray")).extracting(StoredObject::key).containsExactly("stray");
    }

    @Test
    void listsEmptyBuckets() {
        assertThat(all(objects.uploads(null))).isEmpty();
        assertThat(all(objects.renditionPrefixes(null))).isEmpty();
    }

    @Test
    void replacesTheListOfOrphans() {
        var orphans = new Orphans(Instant.parse("2026-11-24T05:30:00Z"), true, 1, 2, List.of("stray"), null);
        var list = new S3Orphans(s3, uploads);

        list.put(new Orphans(Instant.EPOCH, false, 0, 0, List.of(), null));
        list.put(orphans);

        assertThat(s3.getObjectAsBytes(get -> get.bucket(uploads).key("orphans.json"))
                        .asUtf8String())
                .isEqualTo("{\"computedAt\":\"2026-11-24T05:30:00Z\",\"complete\":true,\"uploads\":1,\"renditions\":2,"
                        + "\"examples\":[\"stray\"]}");
        assertThat(list.find()).contains(orphans);
        assertThat(list.latest()).contains(new DayReport.Orphans(orphans.computedAt(), 1, 2, null));
    }

    @Test
    void storesThePositionOfASearch() {
        var list = new S3Orphans(s3, uploads);
        assertThat(list.find()).isEmpty();
        var stopped = new Orphans(
                Instant.EPOCH, false, 1, 2, List.of(), new Orphans.Position(Orphans.Bucket.RENDITIONS, "a/"));

        list.put(stopped);

        assertThat(list.find()).contains(stopped);
        assertThat(list.latest()).contains(new DayReport.Orphans(Instant.EPOCH, 1, 2, "RENDITIONS"));
    }

    @Test
    void readsTheListOfTheFirstVersion() {
        s3.putObject(
                put -> put.bucket(uploads).key("orphans.json"),
                RequestBody.fromString("{\"computedAt\":\"2026-11-24T05:30:00Z\",\"complete\":false,\"uploads\":1,"
                        + "\"renditions\":2,\"examples\":[\"stray\"]}"));

        assertThat(new S3Orphans(s3, uploads).latest())
                .contains(new DayReport.Orphans(Instant.parse("2026-11-24T05:30:00Z"), 1, 2, "UPLOADS"));
    }

    @Test
    void listsFromBehindAnyKey() {
        put(uploads, "a", "b", "c", "d", "e");
        put(renditions, "a/manifest.json", "a/web/w800", "b-stray", "b/web/w800", "c/web/w800", "stray");
        List<String> prefixes = all(objects.renditionPrefixes(null));

        assertThat(prefixes).isSorted().hasSize(5);
        for (int seen = 0; seen < prefixes.size(); seen++) {
            assertThat(all(objects.renditionPrefixes(prefixes.get(seen))))
                    .isEqualTo(prefixes.subList(seen + 1, prefixes.size()));
        }
        assertThat(all(objects.uploads("b"))).extracting(StoredObject::key).containsExactly("c", "d", "e");
        assertThat(all(objects.uploads("e"))).isEmpty();
    }
}
