package dev.mediapipeline.localcloud.template;

import java.util.Map;

/**
 * What a template describes, each kind by logical id in the template's order, with every reference resolved.
 *
 * @param functions the functions with their event sources
 * @param queues the queues
 * @param buckets the buckets with their notifications
 * @param tables the tables
 * @param apis the HTTP APIs; their routes are events of the functions
 * @param secrets the secrets
 */
public record Template(
        Map<String, LambdaFunction> functions,
        Map<String, Queue> queues,
        Map<String, Bucket> buckets,
        Map<String, Table> tables,
        Map<String, HttpApi> apis,
        Map<String, Secret> secrets) {}
