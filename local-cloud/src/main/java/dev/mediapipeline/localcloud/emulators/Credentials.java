package dev.mediapipeline.localcloud.emulators;

/** The one account of the local cloud. */
public final class Credentials {
    public static final String ACCESS_KEY = "local";
    public static final String SECRET_KEY = "local-secret-key";
    public static final String REGION = "eu-west-1";
    public static final String ACCOUNT = "000000000000";

    private Credentials() {}
}
