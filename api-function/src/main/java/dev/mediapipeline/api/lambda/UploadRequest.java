package dev.mediapipeline.api.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.mediapipeline.api.hook.Hook;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.media.Declaration;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request for an upload, as API Gateway delivers it. */
final class UploadRequest {
    /** The largest declaration has less than 3 KB; this many bytes can be parsed within milliseconds. */
    private static final int MAX_JSON_BYTES = 64 * 1024;

    private final APIGatewayV2HTTPEvent event;

    UploadRequest(APIGatewayV2HTTPEvent event) {
        this.event = event;
    }

    /** The media type of the body, without parameters, in lower case. */
    String contentType() {
        return Objects.requireNonNullElse(header("content-type"), "")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** The client's idempotency key, if the request has one. */
    @Nullable
    String idempotencyKey() {
        return header("idempotency-key");
    }

    /**
     * The bytes of the body.
     *
     * @throws dev.mediapipeline.http.ProblemException 415 if they are compressed
     */
    byte[] body() {
        String encoding = headerOrEmpty("content-encoding").strip();
        if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
            throw Problem.UNSUPPORTED_TYPE.because(
                    "a body with content-encoding '%s' is not accepted; send the bytes as they are, without it"
                            .formatted(encoding));
        }
        String body = event.getBody();
        if (body == null) {
            return new byte[0];
        }
        if (!event.getIsBase64Encoded()) {
            return body.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw Problem.INVALID_REQUEST.because("the body is not Base64, although the request says so");
        }
    }

    /** The declaration of a photograph in the body, from the headers. */
    Declaration declarationOfBody(byte[] photograph) {
        String name = header("x-file-name");
        return new Declaration(
                name == null ? null : FileNameHeader.decode(name), contentType(), photograph.length, null);
    }

    /**
     * The declaration in a JSON body.
     *
     * @throws dev.mediapipeline.http.ProblemException 400 or 413 if the body is not one
     */
    Declaration declaration() {
        return DeclarationJson.read(text());
    }

    /** The request as a webhook, not yet authenticated. */
    Hook hook() {
        return new Hook(
                headerOrEmpty("webhook-key-id"),
                headerOrEmpty("webhook-id"),
                headerOrEmpty("webhook-timestamp"),
                headerOrEmpty("webhook-signature"),
                text());
    }

    private String text() {
        byte[] body = body();
        if (body.length > MAX_JSON_BYTES) {
            throw Problem.TOO_LARGE.because(
                    "%d bytes; a JSON body has at most %d".formatted(body.length, MAX_JSON_BYTES));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.INVALID_REQUEST.because("the body is not UTF-8");
        }
    }

    private String headerOrEmpty(String name) {
        return Objects.requireNonNullElse(header(name), "");
    }

    private @Nullable String header(String name) {
        Map<String, String> headers = event.getHeaders();
        return headers == null ? null : headers.get(name);
    }
}
