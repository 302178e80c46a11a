package dev.mediapipeline.report.webhook;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The address of a receiver: {@code https}, or {@code http} on this machine only.
 *
 * @param uri absolute, with a host, without user and fragment
 */
public record ReceiverAddress(URI uri) {
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException if it is another address */
    public ReceiverAddress {
        String scheme = lowerCase(uri.getScheme());
        String host = lowerCase(uri.getHost());
        boolean allowed = scheme.equals("https") || (scheme.equals("http") && LOOPBACK.contains(host));
        if (!allowed || host.isEmpty() || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException(
                    "webhooks go to an https:// address with a host and without user or fragment,"
                            + " or to http:// on localhost, not to this scheme and host: '%s', '%s'"
                                    .formatted(scheme, host));
        }
    }

    private static String lowerCase(@Nullable String part) {
        return part == null ? "" : part.toLowerCase(Locale.ROOT);
    }
}
