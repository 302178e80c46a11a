package dev.mediapipeline.report.webhook;

import java.time.Instant;

/**
 * A webhook, signed for one attempt.
 *
 * @param at time of the attempt, of which only whole seconds are sent
 * @param signature one signature for each valid key, separated by spaces
 */
public record SignedWebhook(Webhook webhook, Instant at, String signature) {}
