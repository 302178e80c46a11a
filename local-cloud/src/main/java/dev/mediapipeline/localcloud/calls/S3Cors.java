package dev.mediapipeline.localcloud.calls;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.Request;
import dev.mediapipeline.localcloud.ServerResponse;
import dev.mediapipeline.localcloud.template.Bucket;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applies the cross-origin rules of buckets as S3 does: the first rule that matches a request applies. */
final class S3Cors {
    private static final String VARY = "Origin, Access-Control-Request-Headers, Access-Control-Request-Method";

    private final Collection<Bucket> buckets;

    S3Cors(Collection<Bucket> buckets) {
        this.buckets = buckets;
    }

    /**
     * Responds to a preflight, or allows a browser to read the response to another request; empty if the request goes
     * on.
     */
    Optional<ServerResponse> respond(Request request, Headers response) {
        var headers = request.getRequestHeaders();
        var origin = headers.getFirst("Origin");
        var preflight = request.getRequestMethod().equals("OPTIONS");
        if (origin == null) {
            return preflight
                    ? Optional.of(
                            S3Xml.error(400, "BadRequest", "Insufficient information. Origin request header needed."))
                    : Optional.empty();
        }
        var method = preflight ? headers.getFirst("Access-Control-Request-Method") : request.getRequestMethod();
        var asked = preflight ? names(headers.getFirst("Access-Control-Request-Headers")) : List.<String>of();
        var rules = rules(request);
        var fitting = rules.stream().filter(r -> fits(r, origin, method, asked)).findFirst();
        fitting.ifPresent(rule -> allow(rule, origin, asked, response));
        if (!preflight) {
            return Optional.empty();
        }
        return Optional.of(
                fitting.isPresent()
                        ? new ServerResponse(200, Map.of(), new byte[0])
                        : S3Xml.error(
                                403,
                                "AccessForbidden",
                                rules.isEmpty()
                                        ? "CORSResponse: CORS is not enabled for this bucket."
                                        : "CORSResponse: This CORS request is not allowed."));
    }

    private List<Bucket.CorsRule> rules(Request request) {
        var bucket = request.getRequestURI().getPath().split("/", 3)[1];
        return buckets.stream()
                .filter(b -> b.name().equals(bucket))
                .flatMap(b -> b.corsRules().stream())
                .toList();
    }

    private static boolean fits(Bucket.CorsRule rule, String origin, @Nullable String method, List<String> asked) {
        return method != null
                && rule.allowedMethods().contains(method)
                && matchesOne(rule.allowedOrigins(), origin)
                && asked.stream().allMatch(name -> matchesOne(rule.allowedHeaders(), name));
    }

    private static boolean matchesOne(List<String> patterns, String text) {
        return patterns.stream()
                .map(pattern -> Pattern.quote(pattern).replace("*", "\\E.*\\Q"))
                .anyMatch(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .matches());
    }

    private static void allow(Bucket.CorsRule rule, String origin, List<String> asked, Headers response) {
        var anyOrigin = rule.allowedOrigins().contains("*");
        response.set("Access-Control-Allow-Origin", anyOrigin ? "*" : origin);
        if (!anyOrigin) {
            response.set("Access-Control-Allow-Credentials", "true");
        }
        response.set("Access-Control-Allow-Methods", String.join(", ", rule.allowedMethods()));
        if (!asked.isEmpty()) {
            response.set("Access-Control-Allow-Headers", String.join(", ", asked));
        }
        if (!rule.exposedHeaders().isEmpty()) {
            response.set("Access-Control-Expose-Headers", String.join(", ", rule.exposedHeaders()));
        }
        if (rule.maxAgeSeconds() > 0) {
            response.set("Access-Control-Max-Age", Integer.toString(rule.maxAgeSeconds()));
        }
        response.set("Vary", VARY);
    }

    private static List<String> names(@Nullable String list) {
        return list == null
                ? List.of()
                : Stream.of(list.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
