package dev.mediapipeline.api.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.mediapipeline.http.FieldError;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.media.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads schema {@code UploadDeclaration} of {@code openapi.yaml} and reports every fault at once. */
final class DeclarationJson {
    private static final Set<String> FIELDS = Set.of("fileName", "contentType", "contentLength", "sha256");
    private static final int MAX_DEPTH = 8;

    /** Keeps the response from becoming many times larger than the request. */
    private static final int MAX_UNKNOWN = 10;

    private static final ObjectReader JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private DeclarationJson() {}

    /** @throws dev.mediapipeline.http.ProblemException 400 if the text is not a declaration */
    static Declaration read(String text) {
        JsonNode json = object(text);
        var errors = new ArrayList<FieldError>();
        json.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !FIELDS.contains(name))
                .limit(MAX_UNKNOWN)
                .forEach(name ->
                        errors.add(new FieldError(name, "is not one of fileName, contentType, contentLength, sha256")));
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
        // The case of a media type has no meaning, so lower case is compared, signed and shown.
        return new Declaration(fileName, contentType.toLowerCase(Locale.ROOT), length.longValue(), sha256);
    }

    private static JsonNode object(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isObject()) {
                return json;
            }
            throw Problem.INVALID_REQUEST.because("the body must be a JSON object");
        } catch (StreamConstraintsException e) {
            throw Problem.INVALID_REQUEST.because(
                    "the body is nested more than %d levels deep, or has a number or a name that is too long"
                            .formatted(MAX_DEPTH));
        } catch (JsonProcessingException e) {
            throw Problem.INVALID_REQUEST.because(
                    "the body is not a single JSON object with unique names" + place(e.getLocation()));
        }
    }

    /** The position where parsing stopped; the library's message is not for clients. */
    private static String place(@Nullable JsonLocation location) {
        return location == null
                ? ""
                : ": see line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
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
}
