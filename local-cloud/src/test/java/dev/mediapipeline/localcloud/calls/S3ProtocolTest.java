package dev.mediapipeline.localcloud.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.localcloud.iam.Access;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3ProtocolTest {
    private static final String DELETE = """
            <Delete><Object><Key>a/1</Key></Object><Object><Key>b &amp;&lt;&#x41;&#66;</Key></Object></Delete>""";

    private final S3Protocol protocol = new S3Protocol(java.util.List.of());

    @ParameterizedTest
    @CsvSource({
        "GET, /b/k, s3:GetObject, b/k",
        "HEAD, /b/k/l, s3:GetObject, b/k/l",
        "GET, /b/%C3%B6%20c%2Bd?X-Amz-Signature=1, s3:GetObject, b/ö c+d",
        "PUT, /b/k?x-id=PutObject, s3:PutObject, b/k",
        "POST, /b/k?uploads, s3:PutObject, b/k",
        "DELETE, /b/k, s3:DeleteObject, b/k",
        "DELETE, /b/k?uploadId=1, s3:AbortMultipartUpload, b/k",
        "GET, /b?list-type=2&prefix=k, s3:ListBucket, b",
        "GET, /b/?list-type=2&prefix=k, s3:ListBucket, b",
        "HEAD, /b, s3:ListBucket, b",
        "PUT, /b, s3:CreateBucket, b",
        "DELETE, /b, s3:DeleteBucket, b",
        "GET, /, s3:ListAllMyBuckets, ''"
    })
    void knowsActionAndResource(String method, String path, String action, String resource) throws IOException {
        var operation = read(method, path, "");
        assertThat(operation.action()).isEqualTo(action);
        assertThat(operation.accesses()).containsExactly(access(action, resource));
        assertThat(operation.body()).isEmpty();
    }

    @Test
    void needsToDeleteEachKeyOfADeleteObjects() throws IOException {
        var operation = read("POST", "/b?delete", DELETE);
        assertThat(operation.action()).isEqualTo("s3:DeleteObject");
        assertThat(operation.accesses())
                .containsExactly(access("s3:DeleteObject", "b/a/1"), access("s3:DeleteObject", "b/b &<AB"));
        assertThat(operation.body()).hasValue(DELETE);
    }

    @Test
    void needsToReadTheSourceOfACopy() throws IOException {
        var copy = new Requested("PUT", "/b/k", Map.of("X-amz-copy-source", "/from/a%20key"), "").read(protocol);
        assertThat(copy.accesses())
                .containsExactly(access("s3:PutObject", "b/k"), access("s3:GetObject", "from/a key"));
    }

    @Test
    void refusesAsS3Does() throws IOException {
        var refusal = protocol.refusal(read("GET", "/b/k", ""), "no <b>");
        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.body())
                .asString()
                .isEqualTo("<Error><Code>AccessDenied</Code><Message>no &lt;b></Message></Error>");
        var several = protocol.refusal(read("POST", "/b?delete", DELETE), "no");
        assertThat(several.status()).isEqualTo(200);
        assertThat(several.body())
                .asString()
                .contains("<Error><Key>a/1</Key><Code>AccessDenied</Code>", "<Key>b &amp;&lt;&#x41;&#66;</Key>");
    }

    private Operation read(String method, String path, String body) throws IOException {
        return new Requested(method, path, Map.of(), body).read(protocol);
    }

    private static Access access(String action, String path) {
        return new Access(action, "arn:aws:s3:::" + path);
    }
}
