package dev.mediapipeline.report.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.report.reconcile.Orphans;
import dev.mediapipeline.report.reconcile.StoredObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** What reconcile reads from S3 and writes to it. */
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
    void findsAnUploadAsItIs() {
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
    void saysThatNothingWasUploaded() {
        assertThat(new S3Originals(s3, uploads).find(MediaId.random())).isEmpty();
    }

    @Test
    void listsEveryUpload() {
        put(uploads, "a", "b", "c/d", "red flower.jpg", "z");

        assertThat(all(objects.uploads()))
                .extracting(StoredObject::key)
                .containsExactlyInAnyOrder("a", "b", "c/d", "red flower.jpg", "z");
        assertThat(all(objects.uploads()))
                .allSatisfy(object -> assertThat(object.modified())
                        .isEqualTo(s3.headObject(head -> head.bucket(uploads).key(object.key()))
                                .lastModified()));
    }

    @Test
    void listsTheFirstPartsOfTheKeysOfRenditions() {
        put(renditions, "a/manifest.json", "a/web/w800", "b/web/w800", "c/web/w800", "stray", "stray-2");

        assertThat(all(objects.renditionPrefixes())).containsExactlyInAnyOrder("a/", "b/", "c/", "stray", "stray-2");
        assertThat(objects.renditions("a/"))
                .extracting(StoredObject::key)
                .containsExactly("a/manifest.json", "a/web/w800");
        assertThat(objects.renditions("stray")).extracting(StoredObject::key).containsExactly("stray");
    }

    @Test
    void listsNothingOfEmptyBuckets() {
        assertThat(all(objects.uploads())).isEmpty();
        assertThat(all(objects.renditionPrefixes())).isEmpty();
    }

    @Test
    void storesTheListOfOrphansOverTheLastOne() {
        var orphans = new Orphans(Instant.parse("2026-11-24T05:30:00Z"), true, 1, 2, List.of("stray"));
        var list = new S3Orphans(s3, uploads);

        list.put(new Orphans(Instant.EPOCH, false, 0, 0, List.of()));
        list.put(orphans);

        assertThat(s3.getObjectAsBytes(get -> get.bucket(uploads).key("orphans.json"))
                        .asUtf8String())
                .isEqualTo("{\"computedAt\":\"2026-11-24T05:30:00Z\",\"complete\":true,\"uploads\":1,\"renditions\":2,"
                        + "\"examples\":[\"stray\"]}");
        assertThat(new S3Orphans(s3, uploads).latest()).isPresent();
    }
}
