package dev.mediapipeline.localcloud.emulators;

import java.util.Optional;

/**
 * The access keys of the local cloud: its user's, who may do everything, and one for each function, by which its calls are
 * known.
 */
public final class Credentials {
    public static final String ACCESS_KEY = "local";
    public static final String SECRET_KEY = "local-secret-key";

    // AWS wants at least 16 characters.
    private static final String FUNCTION = "LOCALCREDENTIAL";

    private Credentials() {}

    /** The access key of a function. */
    public static String accessKey(String function) {
        return FUNCTION + function;
    }

    /** The secret of an access key, unless nobody has this key. */
    public static Optional<String> secretKey(String accessKey) {
        return accessKey.equals(ACCESS_KEY)
                ? Optional.of(SECRET_KEY)
                : Optional.of(accessKey).filter(key -> key.startsWith(FUNCTION)).map(key -> SECRET_KEY + "-of-" + key);
    }

    /** Whose policies decide about the holder of an access key: a function's, nobody's for a stranger, none for the user. */
    public static Optional<String> subject(String accessKey) {
        return accessKey.equals(ACCESS_KEY) ? Optional.empty() : Optional.of(accessKey.replace(FUNCTION, ""));
    }
}
