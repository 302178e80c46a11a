package dev.mediapipeline.contract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A response of the API.
 *
 * @param headers one value each; names in any case
 * @param body empty if there is none
 */
public record ApiResponse(int status, Map<String, String> headers, String body) {
    /** The value of a header. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The media type of the body, without parameters, in lower case; empty if there is none. */
    String mediaType() {
        return header("content-type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
