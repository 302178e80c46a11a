package dev.mediapipeline.localcloud.iam;

/**
 * What a call needs to be permitted.
 *
 * @param action as IAM names it, such as {@code dynamodb:UpdateItem}
 * @param resource an ARN
 */
public record Access(String action, String resource) {}
