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

/** The request to upload something, as API Gateway delivers it. */
final class UploadRequest {
    /** The largest declaration has less than 3 KB; a body of this size is read within milliseconds. */
    private static final int MOST_JSON_BYTES = 64 * 1024;

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

    /** The client's own key for the request, if it has one. */
    @Nullable
    String idempotencyKey() {
        return header("idempotency-key");
    }

    /**
     * The bytes of the body.
     *
     * @throws dev.mediapipeline.http.ProblemException 415 if they are compressed: nothing here would decompress them
     */
    byte[] body() {
        String encoding = headerOrNothing("content-encoding").strip();
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

    /** What a photograph in the body is, by the headers. */
    Declaration declarationOfBody(byte[] photograph) {
        String name = header("x-file-name");
        return new Declaration(
                name == null ? null : FileNameHeader.decode(name), contentType(), photograph.length, null);
    }

    /**
     * What a JSON body declares.
     *
     * @throws dev.mediapipeline.http.ProblemException 400 or 413 if it is not such a body
     */
    Declaration declaration() {
        return DeclarationJson.read(text());
    }

    /** The request as a webhook whose sender is not known yet. */
    Hook hook() {
        return new Hook(
                headerOrNothing("webhook-key-id"),
                headerOrNothing("webhook-id"),
                headerOrNothing("webhook-timestamp"),
                headerOrNothing("webhook-signature"),
                text());
    }

    private String text() {
        byte[] body = body();
        if (body.length > MOST_JSON_BYTES) {
            throw Problem.TOO_LARGE.because(
                    "%d bytes; a JSON body has at most %d".formatted(body.length, MOST_JSON_BYTES));
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

    private String headerOrNothing(String name) {
        return Objects.requireNonNullElse(header(name), "");
    }

    private @Nullable String header(String name) {
        Map<String, String> headers = event.getHeaders();
        return headers == null ? null : headers.get(name);
    }
}
