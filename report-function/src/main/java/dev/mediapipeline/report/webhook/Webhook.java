package dev.mediapipeline.report.webhook;

/**
 * One webhook, the same at every attempt to deliver it.
 *
 * @param id by which the receiver drops what it has got before
 * @param body JSON, as it is signed and sent
 */
public record Webhook(String id, String body) {}
