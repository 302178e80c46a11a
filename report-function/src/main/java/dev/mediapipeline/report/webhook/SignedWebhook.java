package dev.mediapipeline.report.webhook;

import java.time.Instant;

/**
 * A webhook as one attempt sends it.
 *
 * @param at the time of the attempt; whole seconds count
 * @param signature one signature for each valid key, separated by blanks
 */
public record SignedWebhook(Webhook webhook, Instant at, String signature) {}
