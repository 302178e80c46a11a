package dev.mediapipeline.localcloud.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/**
 * A request to the API as it arrived, with valid or invalid escapes; its body is not read yet.
 *
 * @param headers by lower-case name, values of one name joined by commas
 */
record ApiRequest(
        ClassicHttpRequest http, String rawPath, String rawQuery, Map<String, String> headers, String address) {
    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    static ApiRequest of(ClassicHttpRequest http, HttpCoreContext context) {
        var target = http.getPath().split("\\?", 2);
        var headers = new TreeMap<String, String>();
        for (var header : http.getHeaders()) {
            headers.merge(header.getName().toLowerCase(Locale.ROOT), header.getValue(), (a, b) -> a + "," + b);
        }
        var client = (InetSocketAddress) context.getEndpointDetails().getRemoteAddress();
        return new ApiRequest(
                http,
                target[0],
                target.length == 1 ? "" : target[1],
                headers,
                client.getAddress().getHostAddress());
    }

    String method() {
        return http.getMethod();
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /** Whether every percent sign begins an escape. */
    boolean isWellFormed() {
        return !BAD_ESCAPE.matcher(rawPath + "?" + rawQuery).find();
    }

    /** The path with its escapes resolved; only a query writes a space as a plus. */
    String path() {
        return decodedPath(rawPath);
    }

    static String decodedPath(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The body, unless it is longer than the limit. */
    Optional<byte[]> body(int limit) throws IOException {
        if (http.getEntity() == null) {
            return Optional.of(new byte[0]);
        }
        var body = http.getEntity().getContent().readNBytes(limit + 1);
        return Optional.of(body).filter(bytes -> bytes.length <= limit);
    }
}
