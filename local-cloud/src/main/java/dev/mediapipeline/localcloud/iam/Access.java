package dev.mediapipeline.localcloud.iam;

/**
 * One permission that a call needs.
 *
 * @param action as IAM names it, such as {@code dynamodb:UpdateItem}
 * @param resource an ARN
 */
public record Access(String action, String resource) {}
