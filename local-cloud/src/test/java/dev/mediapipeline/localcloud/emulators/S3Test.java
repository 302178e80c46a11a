package dev.mediapipeline.localcloud.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.template.Endpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Tests the emulated S3: keys, listings, and the objects and notifications that survive the death of its process. */
class S3Test {
    private static final String BUCKET = "bucket";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void holdsAKeyBesideThoseThatBeginWithIt() {
        try (var s3 = new Running()) {
            s3.put("a/b");
            s3.put("a");
            s3.put("a/");
            s3.put("a/b/c");
            assertThat(s3.keys(r -> r)).containsExactly("a", "a/", "a/b", "a/b/c");
            s3.delete("a/b");
            assertThat(s3.keys(r -> r)).containsExactly("a", "a/", "a/b/c");
            assertThat(s3.get("a/b/c")).isEqualTo("a/b/c");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ö c+d/写真", "%2F%", "../up", ".", "~tilde*?", "line\nbreak", ".hidden/.x"})
    void takesAnyKey(String key) {
        try (var s3 = new Running()) {
            s3.put(key);
            assertThat(s3.get(key)).isEqualTo(key);
            assertThat(s3.keys(r -> r.prefix(key))).containsExactly(key);
        }
    }

    @Test
    void takesTheLongestKey() {
        takesAnyKey("é".repeat(512));
    }

    @Test
    void listsInTheOrderOfKeysPageByPage() {
        try (var s3 = new Running()) {
            var keys = List.of("a", "a-b", "a.x", "a/1", "a/2", "a0", "b/1", "b/2", "c");
            keys.reversed().forEach(s3::put);
            assertThat(s3.keys(r -> r)).isEqualTo(keys);
            assertThat(s3.keys(r -> r.maxKeys(2))).isEqualTo(keys);
            assertThat(s3.keys(r -> r.startAfter("a/1").maxKeys(1))).isEqualTo(keys.subList(4, 9));
            assertThat(s3.keys(r -> r.prefix("a/"))).containsExactly("a/1", "a/2");
            assertThat(s3.keys(r -> r.delimiter("/").maxKeys(1)))
                    .containsExactly("a", "a-b", "a.x", "[a/]", "a0", "[b/]", "c");
            assertThat(s3.keys(r -> r.prefix("b/").delimiter("/"))).containsExactly("b/1", "b/2");
        }
    }

    @Test
    void assemblesAnUploadInParts() {
        try (var s3 = new Running()) {
            var key = "large/a.b";
            var upload = s3.aws.s3().createMultipartUpload(r -> r.bucket(BUCKET).key(key));
            var part = s3.aws
                    .s3()
                    .uploadPart(
                            r -> r.bucket(BUCKET)
                                    .key(key)
                                    .uploadId(upload.uploadId())
                                    .partNumber(1),
                            RequestBody.fromString("part"));
            assertThat(s3.keys(r -> r)).isEmpty();
            assertThat(s3.aws.s3().listMultipartUploads(r -> r.bucket(BUCKET)).uploads())
                    .singleElement()
                    .satisfies(u -> assertThat(u.key()).isEqualTo(key));
            var parts = CompletedMultipartUpload.builder()
                    .parts(CompletedPart.builder()
                            .partNumber(1)
                            .eTag(part.eTag())
                            .build())
                    .build();
            s3.aws
                    .s3()
                    .completeMultipartUpload(r -> r.bucket(BUCKET)
                            .key(key)
                            .uploadId(upload.uploadId())
                            .multipartUpload(parts));
            assertThat(s3.get(key)).isEqualTo("part");
            assertThat(told).containsExactly("ObjectCreated:CompleteMultipartUpload large/a.b 4");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"torn", ".mpus-11111111-1111-4111-8111-111111111111-torn-1"})
    void clearsWhatAnUploadLeftThatWasUnderWayWhenTheProcessDied(String key) throws IOException {
        try (var s3 = new Running()) {
            s3.put("whole");
        }
        var stray = folder.resolve("s3").resolve(BUCKET).resolve(ObjectFiles.name(key) + "-" + UUID.randomUUID());
        Files.writeString(stray, "half of");
        try (var s3 = new Running()) {
            assertThat(stray).doesNotExist();
            assertThat(s3.keys(r -> r)).containsExactly("whole");
        }
    }

    @Test
    void refusesTheObjectsOfAVersionThatNamedFilesByKeys() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("s3").resolve(BUCKET)).resolve("key"), "bytes");
        assertThatThrownBy(Running::new).isInstanceOf(LocalCloudException.class).hasMessageContaining("--fresh");
    }

    @Test
    void tellsAfterARestartOfAnObjectThatItCouldNotTellOf() {
        try (var s3 = new Running((event, bucket, key, bytes, tag) -> {
            throw new IllegalStateException("dies");
        })) {
            assertThatThrownBy(() -> s3.put("untold")).isInstanceOf(S3Exception.class);
            assertThatThrownBy(() -> s3.put("removed")).isInstanceOf(S3Exception.class);
            s3.delete("removed");
        }
        try (var s3 = new Running()) {
            assertThat(told).isEmpty();
            s3.s3.resumeNotifications();
            assertThat(told).isNotEmpty().containsOnly("ObjectCreated:Put untold 6");
        }
        told.clear();
        try (var s3 = new Running()) {
            s3.s3.resumeNotifications();
            assertThat(told).isEmpty();
        }
    }

    @Test
    void forgetsANoteThatWasBeingWrittenWhenTheProcessDied() throws IOException {
        var torn = Files.writeString(
                Files.createDirectories(folder.resolve("notes")).resolve("1.json.part"), "{");
        try (var s3 = new Running()) {
            s3.s3.resumeNotifications();
        }
        assertThat(torn).doesNotExist();
        assertThat(told).isEmpty();
    }

    private final class Running implements AutoCloseable {
        private final S3 s3;
        private final AwsClients aws;

        Running() {
            this((event, bucket, key, bytes, tag) -> told.add(event + " " + key + " " + bytes));
        }

        Running(ObjectCreated listener) {
            var port = Ports.from(0).s3();
            var url = "http://127.0.0.1:" + port;
            s3 = new S3(port, created("s3"), created("notes"), listener);
            aws = AwsClients.of(new Endpoints(url, url, url, url, url));
            if (aws.s3().listBuckets().buckets().isEmpty()) {
                aws.s3().createBucket(r -> r.bucket(BUCKET));
            }
        }

        private Path created(String name) {
            try {
                return Files.createDirectories(folder.resolve(name));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        void put(String key) {
            aws.s3().putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString(key));
        }

        String get(String key) {
            return aws.s3().getObjectAsBytes(r -> r.bucket(BUCKET).key(key)).asUtf8String();
        }

        void delete(String key) {
            aws.s3()
                    .deleteObjects(r -> r.bucket(BUCKET)
                            .delete(d -> d.objects(software.amazon.awssdk.services.s3.model.ObjectIdentifier.builder()
                                    .key(key)
                                    .build())));
        }

        /** All keys, and in brackets the common prefixes, in page order. */
        List<String> keys(java.util.function.UnaryOperator<ListObjectsV2Request.Builder> request) {
            var keys = new ArrayList<String>();
            for (var page : aws.s3()
                    .listObjectsV2Paginator(
                            request.apply(ListObjectsV2Request.builder().bucket(BUCKET))
                                    .build())) {
                keys.addAll(page.contents().stream().map(S3Object::key).toList());
                keys.addAll(page.commonPrefixes().stream()
                        .map(CommonPrefix::prefix)
                        .map("[%s]"::formatted)
                        .toList());
            }
            return keys;
        }

        @Override
        public void close() {
            aws.close();
            s3.close();
        }
    }
}
