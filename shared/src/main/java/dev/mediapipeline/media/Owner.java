package dev.mediapipeline.media;

/**
 * The owner of a media item.
 *
 * @param value 1 to 255 characters, the longest subject that OpenID Connect allows
 */
public record Owner(String value) {
    /** The maximum number of characters. */
    public static final int MAX_LENGTH = 255;

    /** @throws IllegalArgumentException if the value is blank or too long */
    public Owner {
        if (!isOwner(value)) {
            throw new IllegalArgumentException(
                    "an owner has 1 to %d characters, not %d".formatted(MAX_LENGTH, value.length()));
        }
    }

    /** Whether a text is a valid owner. */
    public static boolean isOwner(String value) {
        return !value.isBlank() && value.length() <= MAX_LENGTH;
    }

    @Override
    public String toString() {
        return value;
    }
}
