package dev.mediapipeline.api.lambda;

import dev.mediapipeline.api.UploadPolicy;
import dev.mediapipeline.http.FieldError;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Decodes the header {@code x-file-name}: UTF-8 in percent-encoding (RFC 3986), such as {@code caf%C3%A9.jpg}. A header
 * carries ASCII only; servers differ in how they treat other bytes.
 */
final class FileNameHeader {
    private static final Pattern ENCODED = Pattern.compile("([ -$&-~]|%[0-9A-Fa-f]{2})*");

    private FileNameHeader() {}

    /**
     * Decodes the name.
     *
     * @throws ProblemException 400 if the header is not in this encoding, or the name is invalid
     */
    static String decode(String header) {
        if (!ENCODED.matcher(header).matches()) {
            throw refusal(
                    "must be ASCII, with every other character, and % itself, percent-encoded as UTF-8: caf%C3%A9.jpg");
        }
        String name = text(header);
        if (!UploadPolicy.isFileName(name)) {
            throw refusal(UploadPolicy.FILE_NAME_RULE);
        }
        return name;
    }

    private static String text(String header) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < header.length(); i++) {
            if (header.charAt(i) == '%') {
                bytes.write(HexFormat.fromHexDigits(header, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(header.charAt(i));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refusal("encodes bytes that are not UTF-8; the é of caf%C3%A9.jpg is UTF-8");
        }
    }

    private static ProblemException refusal(String message) {
        return Problem.INVALID_REQUEST.because(
                "the name of the photograph is not valid", List.of(new FieldError("x-file-name", message)));
    }
}
