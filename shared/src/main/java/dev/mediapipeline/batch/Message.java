package dev.mediapipeline.batch;

/**
 * One message of a queue, as a batch delivers it.
 *
 * @param id identifies the message inside the batch
 * @param body as it was sent
 * @param receiptHandle identifies this receive of the message
 * @param receiveCount the number of receives, including this one
 */
public record Message(String id, String body, String receiptHandle, int receiveCount) {}
