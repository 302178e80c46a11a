package dev.mediapipeline.api;

import dev.mediapipeline.http.FieldError;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.ProblemException;
import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.ImageFormat;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Decides by its declaration whether to admit an upload; ingest decides again by the content.
 *
 * @param maxBytes the maximum size of one upload
 */
public record UploadPolicy(long maxBytes) {
    private static final int MAX_NAME = 255;

    /** The replacement character for bytes that were not UTF-8: the original name is lost. */
    private static final int REPLACEMENT = 0xFFFD;

    private static final int SHA_256_BYTES = 32;

    /** The rule for file names, for messages. */
    public static final String FILE_NAME_RULE =
            "must have 1 to 255 characters of UTF-8, not all of them blank, and no control character";

    /** The accepted media types, for messages. */
    public static final String ACCEPTED_TYPES =
            ImageFormat.KNOWN.stream().map(ImageFormat::contentType).collect(Collectors.joining(", "));

    /** @throws ProblemException 400, 413 or 415 with every fault */
    void check(Declaration declaration) {
        if (ImageFormat.KNOWN.stream().noneMatch(format -> format.contentType().equals(declaration.contentType()))) {
            throw Problem.UNSUPPORTED_TYPE.because(
                    "'%s' is not accepted; %s are".formatted(declaration.contentType(), ACCEPTED_TYPES));
        }
        if (declaration.contentLength() > maxBytes) {
            throw Problem.TOO_LARGE.because(
                    "%d bytes; at most %d are accepted".formatted(declaration.contentLength(), maxBytes));
        }
        if (declaration.contentLength() == 0) {
            throw Problem.EMPTY.because("the upload would have no bytes");
        }
        List<FieldError> errors = new ArrayList<>();
        if (declaration.contentLength() < 0) {
            errors.add(new FieldError("contentLength", "must be at least 1"));
        }
        if (declaration.fileName() != null && !isFileName(declaration.fileName())) {
            errors.add(new FieldError("fileName", FILE_NAME_RULE));
        }
        if (declaration.sha256() != null && !isSha256(declaration.sha256())) {
            errors.add(new FieldError("sha256", "must be the 32 bytes of a SHA-256 in Base64"));
        }
        if (!errors.isEmpty()) {
            throw Problem.INVALID_REQUEST.because("the declaration of the upload is not valid", errors);
        }
    }

    /** Whether the text is a valid file name. */
    public static boolean isFileName(String name) {
        return !name.isBlank()
                && name.codePointCount(0, name.length()) <= MAX_NAME
                && name.codePoints().allMatch(UploadPolicy::isPrintable);
    }

    /** Half of a surrogate pair cannot be encoded in UTF-8. */
    private static boolean isPrintable(int codePoint) {
        return !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE
                && codePoint != REPLACEMENT;
    }

    private static boolean isSha256(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            // Java accepts Base64 without padding; S3 refuses it, after the client has sent all bytes.
            return bytes.length == SHA_256_BYTES
                    && Base64.getEncoder().encodeToString(bytes).equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
