package dev.mediapipeline.report.webhook;

/**
 * A webhook, the same in every attempt.
 *
 * @param id lets the receiver recognise duplicates
 * @param body JSON, exactly as signed and sent
 */
public record Webhook(String id, String body) {}
