package dev.mediapipeline.media;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Identifies one upload and everything made from it. It is a random UUID in lower case, so that it cannot be guessed
 * and needs no escaping in a key, a URL or a log.
 *
 * @param value the 36 characters of the UUID
 */
public record MediaId(String value) {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** @throws IllegalArgumentException if the value is not a UUID in lower case */
    public MediaId {
        if (!UUID_TEXT.matcher(value).matches()) {
            throw new IllegalArgumentException("not a media id: '" + value + "'");
        }
    }

    /** A new, unique id. */
    public static MediaId random() {
        return new MediaId(UUID.randomUUID().toString());
    }

    /** Parses a text from outside; empty if it is not an id. */
    public static Optional<MediaId> parse(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(new MediaId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
