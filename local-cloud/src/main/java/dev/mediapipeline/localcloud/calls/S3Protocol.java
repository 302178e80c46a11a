package dev.mediapipeline.localcloud.calls;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.Request;
import dev.mediapipeline.localcloud.ServerResponse;
import dev.mediapipeline.localcloud.iam.Access;
import dev.mediapipeline.localcloud.template.Bucket;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * S3's REST protocol, with buckets in the path: method and path name the operation. It does not distinguish an object's
 * subresources, such as its tags, from the object.
 */
public final class S3Protocol implements Protocol {
    private static final Pattern KEY = Pattern.compile("<Key>(.*?)</Key>", Pattern.DOTALL);
    private static final String XML = "application/xml";

    private final S3Cors cors;

    /** @param buckets the buckets with their cross-origin rules */
    public S3Protocol(Collection<Bucket> buckets) {
        this.cors = new S3Cors(buckets);
    }

    @Override
    public Optional<ServerResponse> respond(Request request, Headers response) {
        return cors.respond(request, response).or(() -> SignedHeaders.refusal(request));
    }

    /**
     * Decodes each slash of the path. Clients send the key {@code a//b} as {@code a/%2Fb} too, and sign {@code a//b}
     * either way: S3 verifies the decoded path, and S3Proxy the path as it arrives.
     */
    @Override
    public String target(URI uri) {
        var query = uri.getRawQuery();
        var path = URI.create(uri.toASCIIString()).getRawPath().replaceAll("(?i)%2F", "/");
        return query == null ? path : path + "?" + query;
    }

    @Override
    public Optional<ServerResponse> error(int status) {
        return status == 400
                ? Optional.of(S3Xml.error(
                        status,
                        "BadDigest",
                        "The Content-MD5 or checksum value that you specified did not match what the server received."))
                : Optional.empty();
    }

    @Override
    public Operation read(Request request, InputStream input) throws IOException {
        var method = request.getRequestMethod();
        var path = request.getRequestURI().getPath().substring(1);
        var query = "&" + request.getRequestURI().getRawQuery();
        var bucket = path.replaceFirst("/.*", "");
        if (method.equals("POST") && query.matches("&delete(=|&|$).*")) {
            var body = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            var accesses = keys(body)
                    .map(key -> access("s3:DeleteObject", bucket + "/" + S3Xml.unescaped(key)))
                    .toList();
            return new Operation("s3:DeleteObject", accesses, Optional.of(body));
        }
        var isObject = path.length() > bucket.length() + 1;
        var action = bucket.isEmpty()
                ? "s3:ListAllMyBuckets"
                : isObject ? objectAction(method, query) : bucketAction(method);
        var accesses = new ArrayList<Access>();
        accesses.add(access(action, isObject ? path : bucket));
        var source = request.getRequestHeaders().getFirst("x-amz-copy-source");
        if (source != null) {
            var decoded = URLDecoder.decode(source.replace("+", "%2B"), StandardCharsets.UTF_8);
            accesses.add(access("s3:GetObject", decoded.replaceFirst("^/", "")));
        }
        return new Operation(action, List.copyOf(accesses), Optional.empty());
    }

    private static String objectAction(String method, String query) {
        return switch (method) {
            case "GET", "HEAD" -> "s3:GetObject";
            case "PUT", "POST" -> "s3:PutObject";
            case "DELETE" -> query.contains("&uploadId=") ? "s3:AbortMultipartUpload" : "s3:DeleteObject";
            default -> "s3:" + method;
        };
    }

    private static String bucketAction(String method) {
        return switch (method) {
            case "GET", "HEAD" -> "s3:ListBucket";
            case "PUT" -> "s3:CreateBucket";
            case "DELETE" -> "s3:DeleteBucket";
            default -> "s3:" + method;
        };
    }

    /** The permission to learn that a key is missing, rather than get AccessDenied. */
    static Access listing(Operation operation) {
        var resource = operation.accesses().getFirst().resource();
        return new Access("s3:ListBucket", resource.replaceFirst("/.*", ""));
    }

    /** Reports the refusal for each key of a DeleteObjects, as S3 does. */
    @Override
    public ServerResponse refusal(Operation operation, String sentence) {
        var error = "<Code>AccessDenied</Code><Message>%s</Message>".formatted(S3Xml.escaped(sentence));
        if (operation.body().isEmpty()) {
            return ServerResponse.of(403, XML, "<Error>" + error + "</Error>");
        }
        return ServerResponse.of(
                200,
                XML,
                keys(operation.body().get())
                        .map(key -> "<Error><Key>" + key + "</Key>" + error + "</Error>")
                        .collect(Collectors.joining("", "<DeleteResult>", "</DeleteResult>")));
    }

    private static Access access(String action, String path) {
        return new Access(action, "arn:aws:s3:::" + path);
    }

    /** The keys of a DeleteObjects, still escaped for XML. */
    private static Stream<String> keys(String body) {
        return KEY.matcher(body).results().map(key -> key.group(1));
    }
}
