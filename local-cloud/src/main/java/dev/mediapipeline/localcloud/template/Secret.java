package dev.mediapipeline.localcloud.template;

import tools.jackson.databind.JsonNode;

/**
 * A secret of the template.
 *
 * @param generate describes its first value, as CloudFormation does
 */
public record Secret(String logicalId, String name, String arn, JsonNode generate) {}
