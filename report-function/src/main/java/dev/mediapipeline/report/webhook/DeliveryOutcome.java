package dev.mediapipeline.report.webhook;

/** Outcome of delivering a webhook. */
public sealed interface DeliveryOutcome {
    /** The receiver has the webhook. */
    record Delivered() implements DeliveryOutcome {}

    /** The media item was deleted after it was announced: nothing more is sent about it. */
    record Erased() implements DeliveryOutcome {}

    /** The receiver responded with 410 Gone: it does not want the webhook. */
    record Unwanted() implements DeliveryOutcome {}
}
