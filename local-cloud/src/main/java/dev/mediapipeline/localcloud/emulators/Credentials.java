package dev.mediapipeline.localcloud.emulators;

import java.util.Optional;

/**
 * The access keys of the local cloud: one for its user, who may do everything, and one for each function, which
 * identifies the function's calls.
 */
public final class Credentials {
    public static final String ACCESS_KEY = "local";
    public static final String SECRET_KEY = "local-secret-key";

    // AWS access keys have at least 16 characters.
    private static final String FUNCTION = "LOCALCREDENTIAL";

    private Credentials() {}

    /** The access key of a function. */
    public static String accessKey(String function) {
        return FUNCTION + function;
    }

    /** The secret of an access key; empty if there is no such key. */
    public static Optional<String> secretKey(String accessKey) {
        return accessKey.equals(ACCESS_KEY)
                ? Optional.of(SECRET_KEY)
                : Optional.of(accessKey).filter(key -> key.startsWith(FUNCTION)).map(key -> SECRET_KEY + "-of-" + key);
    }

    /** The function with the policies for an access key; empty for the user, who has none. */
    public static Optional<String> subject(String accessKey) {
        return accessKey.equals(ACCESS_KEY) ? Optional.empty() : Optional.of(accessKey.replace(FUNCTION, ""));
    }
}
