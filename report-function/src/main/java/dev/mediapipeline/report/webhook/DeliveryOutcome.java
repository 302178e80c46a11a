package dev.mediapipeline.report.webhook;

/** How the delivery of a webhook ended. */
public sealed interface DeliveryOutcome {
    /** The receiver has it. */
    record Delivered() implements DeliveryOutcome {}

    /** Its media item was deleted after it was announced: nothing more is told of it. */
    record Erased() implements DeliveryOutcome {}

    /** The receiver answered that it does not want it: 410 Gone. */
    record Unwanted() implements DeliveryOutcome {}
}
