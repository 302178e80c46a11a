package dev.mediapipeline.localcloud.calls;

import dev.mediapipeline.localcloud.HttpAnswer;

/** Errors in the words of S3. */
final class S3Error {
    private S3Error() {}

    /** An error with a code, a message, and elements of its own, as XML. */
    static HttpAnswer of(int status, String code, String message, String... elements) {
        return HttpAnswer.of(
                status,
                "application/xml",
                "<Error><Code>%s</Code><Message>%s</Message>%s</Error>"
                        .formatted(code, escaped(message), String.join("", elements)));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
