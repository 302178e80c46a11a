package dev.mediapipeline.localcloud.template;

/** Base addresses of the running services, without a slash at the end; references in the template resolve to them. */
public record Endpoints(String api, String s3, String sqs, String dynamodb, String services) {
    /** The id of every client of a user pool. */
    public static final String CLIENT_ID = "local-client";
}
