package dev.mediapipeline.api.hook;

/**
 * A webhook as it arrived; nothing of it is checked, and what was missing is empty.
 *
 * @param keyId whose key it claims to be signed with
 * @param id the same for every delivery of one message
 * @param timestamp when this delivery was sent, in seconds since 1970
 * @param signatures one or more, separated by spaces
 * @param payload the body
 */
public record Hook(String keyId, String id, String timestamp, String signatures, String payload) {}
