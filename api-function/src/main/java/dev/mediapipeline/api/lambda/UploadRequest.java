package dev.mediapipeline.api.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.mediapipeline.http.FieldError;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.media.Declaration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The request to upload something, as API Gateway delivers it. */
final class UploadRequest {
    private static final Set<String> FIELDS = Set.of("fileName", "contentType", "contentLength", "sha256");
    private static final int DEEPEST = 8;
    private static final ObjectReader JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final APIGatewayV2HTTPEvent event;

    UploadRequest(APIGatewayV2HTTPEvent event) {
        this.event = event;
    }

    /** The media type of the body, without parameters, in lower case. */
    String contentType() {
        String type = header("content-type");
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The bytes of the body. */
    byte[] body() {
        String body = event.getBody();
        if (body == null) {
            return new byte[0];
        }
        return event.getIsBase64Encoded() ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    /** What a photograph in the body is, by the headers. */
    Declaration declarationOfBody() {
        return new Declaration(header("x-file-name"), contentType(), body().length, null);
    }

    /**
     * What a JSON body declares.
     *
     * @throws dev.mediapipeline.api.ProblemException 400 if it is not such a body
     */
    Declaration declaration() {
        JsonNode json = json();
        var errors = new ArrayList<FieldError>();
        json.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                errors.add(
                        new FieldError(name, "is not known; known are fileName, contentType, contentLength, sha256"));
            }
        });
        String fileName = text(json, "fileName", errors);
        String contentType = text(json, "contentType", errors);
        if (contentType == null && !json.has("contentType")) {
            errors.add(new FieldError("contentType", "is missing"));
        }
        JsonNode length = json.path("contentLength");
        if (!length.canConvertToLong() || !length.isIntegralNumber()) {
            errors.add(new FieldError("contentLength", "must be the number of bytes"));
        }
        String sha256 = text(json, "sha256", errors);
        if (!errors.isEmpty() || contentType == null) {
            throw Problem.INVALID_REQUEST.because("the declaration of the upload is not valid", errors);
        }
        return new Declaration(fileName, contentType, length.longValue(), sha256);
    }

    private JsonNode json() {
        try {
            JsonNode json = JSON.readTree(body());
            if (json.isObject()) {
                return json;
            }
            throw Problem.INVALID_REQUEST.because("the body must be a JSON object");
        } catch (JsonProcessingException e) {
            throw Problem.INVALID_REQUEST.because("the body is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static @Nullable String text(JsonNode json, String field, List<FieldError> errors) {
        JsonNode value = json.path(field);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isTextual()) {
            errors.add(new FieldError(field, "must be a text"));
            return null;
        }
        return value.textValue();
    }

    private @Nullable String header(String name) {
        Map<String, String> headers = event.getHeaders();
        return headers == null ? null : headers.get(name);
    }
}
