package dev.mediapipeline.api.hook;

/**
 * A webhook as it arrived, unchecked. A missing header is empty.
 *
 * @param keyId the id of the key that it claims to be signed with
 * @param id the same for every delivery of one message
 * @param timestamp when this delivery was sent, in seconds since 1970
 * @param signatures one or more, separated by spaces
 * @param payload the body
 */
public record Hook(String keyId, String id, String timestamp, String signatures, String payload) {}
