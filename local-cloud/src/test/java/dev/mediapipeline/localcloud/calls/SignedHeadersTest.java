package dev.mediapipeline.localcloud.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.localcloud.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignedHeadersTest {
    private static final String PRESIGNED =
            "/b/k?X-Amz-SignedHeaders=content-type%3Bhost%3Bx-amz-meta-a&X-Amz-Signature=1";
    private static final Map<String, String> AUTHORIZATION =
            Map.of("Authorization", "AWS4-HMAC-SHA256 Credential=c, SignedHeaders=host;x-amz-meta-a, Signature=1");

    @Test
    void passesARequestWhoseHeadersOfS3AreSigned() {
        var signed = Map.of("X-amz-meta-a", "1", "Content-type", "image/jpeg", "X-other", "2");

        assertThat(refusal(PRESIGNED, signed)).isEmpty();
        assertThat(refusal("/b/k", with(AUTHORIZATION, signed))).isEmpty();
    }

    @Test
    void refusesAHeaderOfS3ThatIsNotSigned() {
        var unsigned = Map.of("X-amz-meta-a", "1", "X-amz-meta-b", "2", "X-amz-acl", "public-read");

        assertThat(refusal(PRESIGNED, unsigned)).hasValueSatisfying(SignedHeadersTest::assertNamesTheUnsigned);
        assertThat(refusal("/b/k", with(AUTHORIZATION, unsigned)))
                .hasValueSatisfying(SignedHeadersTest::assertNamesTheUnsigned);
    }

    private static void assertNamesTheUnsigned(ServerResponse response) {
        assertThat(response.status()).isEqualTo(403);
        assertThat(new String(response.body(), StandardCharsets.UTF_8))
                .contains("AccessDenied", "<HeadersNotSigned>x-amz-acl, x-amz-meta-b</HeadersNotSigned>");
    }

    private static Optional<ServerResponse> refusal(String path, Map<String, String> headers) {
        return SignedHeaders.refusal(new Requested("PUT", path, headers, ""));
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> others) {
        var all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }
}
