package dev.mediapipeline.localcloud.http;

import dev.mediapipeline.localcloud.template.Account;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request as an event of payload format 2.0. */
final class HttpEvent {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern TEXT = Pattern.compile(
            "text/.*|application/(.*\\+)?(json|xml)|application/javascript|application/x-www-form-urlencoded",
            Pattern.CASE_INSENSITIVE);

    private HttpEvent() {}

    static String of(ApiRequest request, Routes.Match match, Optional<ObjectNode> jwt, byte[] body, Instant now) {
        var headers = new TreeMap<>(request.headers());
        var event = JSON.createObjectNode()
                .put("version", "2.0")
                .put("routeKey", match.event().routeKey())
                .put("rawPath", request.rawPath())
                .put("rawQueryString", request.rawQuery());
        var cookie = headers.remove("cookie");
        if (cookie != null) {
            var cookies = event.putArray("cookies");
            for (var one : cookie.split(";\\s*", -1)) {
                cookies.add(one);
            }
        }
        headers.forEach(event.putObject("headers")::put);
        if (!request.rawQuery().isEmpty()) {
            query(request.rawQuery()).forEach(event.putObject("queryStringParameters")::put);
        }
        if (!match.parameters().isEmpty()) {
            var parameters = event.putObject("pathParameters");
            match.parameters().forEach((name, value) -> parameters.put(name, ApiRequest.decodedPath(value)));
        }
        var context = event.putObject("requestContext")
                .put("accountId", Account.ID)
                .put("apiId", "local")
                .put("domainName", headers.getOrDefault("host", "localhost"))
                .put("domainPrefix", "local")
                .put("requestId", UUID.randomUUID().toString())
                .put("routeKey", match.event().routeKey())
                .put("stage", "$default")
                .put("time", TIME.format(now))
                .put("timeEpoch", now.toEpochMilli());
        jwt.ifPresent(node -> context.putObject("authorizer").set("jwt", node));
        context.putObject("http")
                .put("method", request.method())
                .put("path", request.path())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", request.address())
                .put("userAgent", headers.getOrDefault("user-agent", ""));
        if (body.length > 0) {
            // Bytes that are not UTF-8 pass unchanged: the function must see and refuse them.
            var text = isText(headers.getOrDefault("content-type", "")) && isUtf8(body);
            event.put(
                            "body",
                            text
                                    ? new String(body, StandardCharsets.UTF_8)
                                    : Base64.getEncoder().encodeToString(body))
                    .put("isBase64Encoded", !text);
        } else {
            event.put("isBase64Encoded", false);
        }
        return JSON.writeValueAsString(event);
    }

    /** Whether a body of this media type is passed on as text rather than in base64. */
    static boolean isText(String contentType) {
        return TEXT.matcher(contentType.split(";", 2)[0].trim()).matches();
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Map<String, String> query(String raw) {
        var query = new LinkedHashMap<String, String>();
        for (var pair : raw.split("&", -1)) {
            var parts = pair.split("=", 2);
            query.merge(decode(parts[0]), parts.length < 2 ? "" : decode(parts[1]), (a, b) -> a + "," + b);
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
