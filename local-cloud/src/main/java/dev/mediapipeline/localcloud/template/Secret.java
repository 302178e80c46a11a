package dev.mediapipeline.localcloud.template;

import tools.jackson.databind.JsonNode;

/**
 * A secret of the template.
 *
 * @param generate how its first value is made, as CloudFormation names it
 */
public record Secret(String logicalId, String name, String arn, JsonNode generate) {}
