package dev.mediapipeline.localcloud.template;

import java.util.Map;

/**
 * A queue of the template.
 *
 * @param attributes SQS attributes by their API names, except the redrive policy
 * @param redrivePolicy the redrive policy as JSON, empty if there is none
 */
public record Queue(
        String logicalId, String name, String arn, String url, Map<String, String> attributes, String redrivePolicy) {}
