package dev.mediapipeline.batch;

/**
 * One message of a queue, as a batch delivers it.
 *
 * @param id identifies the message inside the batch
 * @param body what was sent
 * @param receiptHandle identifies this receive of the message
 * @param receiveCount how often the message was received, this time included
 */
public record Message(String id, String body, String receiptHandle, int receiveCount) {}
