package dev.mediapipeline.localcloud.template;

/** The account and region of every resource of the local cloud. */
public final class Account {
    public static final String ID = "000000000000";
    public static final String REGION = "eu-west-1";

    private Account() {}

    /** The ARN of a resource of this account. */
    public static String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, REGION, ID, resource);
    }
}
