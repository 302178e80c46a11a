package dev.mediapipeline.report.daily.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The style sheet of the page, and the policy that allows it and nothing else. */
final class Stylesheet {
    static final String CSS = read("report.css");

    /** Loads, runs, frames and sends nothing; applies only this style sheet, which it identifies by its digest. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'sha256-" + digest(CSS)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Stylesheet() {}

    private static String read(String resource) {
        try (var in = Objects.requireNonNull(Stylesheet.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
