package dev.mediapipeline.localcloud.template;

import java.util.Map;

/**
 * A queue of the template.
 *
 * @param attributes SQS attributes by their API names, the redrive policy apart
 * @param redrivePolicy the redrive policy as JSON, empty when there is none
 */
public record Queue(
        String logicalId, String name, String arn, String url, Map<String, String> attributes, String redrivePolicy) {}
