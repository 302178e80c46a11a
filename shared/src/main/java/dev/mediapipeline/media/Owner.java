package dev.mediapipeline.media;

/**
 * Whose a media item is.
 *
 * @param value 1 to 128 characters, as the issuer of identities gives them
 */
public record Owner(String value) {
    /** @throws IllegalArgumentException if the value is empty or longer than 128 characters */
    public Owner {
        if (value.isBlank() || value.length() > 128) {
            throw new IllegalArgumentException("an owner has 1 to 128 characters, not " + value.length());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
