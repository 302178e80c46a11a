package dev.mediapipeline.localcloud.template;

import tools.jackson.databind.JsonNode;

/**
 * A table of the template.
 *
 * @param streamArn the name of its stream in the template's references
 * @param properties its properties as CloudFormation names them: keys, attributes, indexes, stream, time to live
 */
public record Table(String logicalId, String name, String arn, String streamArn, JsonNode properties) {}
