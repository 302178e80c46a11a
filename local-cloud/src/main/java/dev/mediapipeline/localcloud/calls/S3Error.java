package dev.mediapipeline.localcloud.calls;

import dev.mediapipeline.localcloud.ServerResponse;

/** Errors in the words of S3. */
final class S3Error {
    private S3Error() {}

    /** An error with a code, a message, and elements of its own, as XML. */
    static ServerResponse of(int status, String code, String message, String... elements) {
        return ServerResponse.of(
                status,
                "application/xml",
                "<Error><Code>%s</Code><Message>%s</Message>%s</Error>"
                        .formatted(code, escaped(message), String.join("", elements)));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
