package dev.mediapipeline.localcloud.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.localcloud.emulators.Credentials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwsCallTest {
    private static final String SCOPE = "/20260101/eu-west-1/s3/aws4_request";

    @Test
    void knowsAFunctionAndItsProcess() {
        var call = signed(Credentials.accessKey("F"));
        assertThat(call.function()).hasValue("F");
        assertThat(call.process()).isEqualTo(7);
    }

    @Test
    void knowsWhoPresignedAUrlAndThatNoProcessCallsIt() {
        var query =
                "/b/k?X-Amz-Credential=" + (Credentials.accessKey("F") + SCOPE).replace("/", "%2F") + "&X-Amz-Date=1";
        var call = call(query, Map.of("User-agent", "browser app/7"));
        assertThat(call.function()).hasValue("F");
        assertThat(call.process()).isZero();
    }

    @Test
    void leavesTheUserAndTheUnsignedAloneButNotStrangers() {
        assertThat(signed(Credentials.ACCESS_KEY).function()).isEmpty();
        assertThat(call("/b/k", Map.of()).function()).isEmpty();
        assertThat(signed("stranger").function()).hasValue("stranger");
    }

    private static AwsCall signed(String accessKey) {
        var authorization = "AWS4-HMAC-SHA256 Credential=" + accessKey + SCOPE + ", Signature=0";
        return call("/b/k", Map.of("Authorization", authorization, "User-agent", "aws-sdk-java/2.40 app/7 x"));
    }

    private static AwsCall call(String path, Map<String, String> headers) {
        var operation = new Operation("s3:GetObject", List.of(), Optional.empty());
        return AwsCall.of(new Requested("GET", path, headers, ""), operation);
    }
}
