package dev.mediapipeline.localcloud.calls;

import com.sun.net.httpserver.Request;
import dev.mediapipeline.localcloud.ServerResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses, as S3 does, requests without a signature and headers of S3 that the signature does not cover. */
final class SignedHeaders {
    private static final Pattern SIGNED = Pattern.compile("SignedHeaders=([^&,\\s]+)");

    private SignedHeaders() {}

    /**
     * The refusal of a request that is not signed, or has an {@code x-amz-*} header that its signature does not cover.
     */
    static Optional<ServerResponse> refusal(Request request) {
        var authorization = request.getRequestHeaders().getFirst("Authorization");
        var matcher = SIGNED.matcher(
                authorization != null
                        ? authorization
                        : String.valueOf(request.getRequestURI().getRawQuery()));
        if (!matcher.find()) {
            return Optional.of(S3Xml.error(403, "AccessDenied", "Access Denied"));
        }
        var signed = List.of(URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT)
                .split(";", -1));
        var unsigned = request.getRequestHeaders().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith("x-amz-") && !signed.contains(name))
                .sorted()
                .toList();
        return unsigned.isEmpty()
                ? Optional.empty()
                : Optional.of(S3Xml.error(
                        403,
                        "AccessDenied",
                        "There were headers present in the request which were not signed",
                        "<HeadersNotSigned>" + S3Xml.escaped(String.join(", ", unsigned)) + "</HeadersNotSigned>"));
    }
}
