package dev.mediapipeline.localcloud.template;

import java.util.Map;

/**
 * The resources of a template, each kind by logical id in the template's order, with every reference resolved.
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
        Map<String, Secret> secrets) {

    /**
     * The queue with this ARN.
     *
     * @throws TemplateException if the template has no such resource
     */
    public Queue queue(String arn) {
        return queues.values().stream()
                .filter(q -> q.arn().equals(arn))
                .findFirst()
                .orElseThrow(() -> new TemplateException("No queue of the template has the ARN " + arn));
    }

    /**
     * The table with this stream.
     *
     * @throws TemplateException if it is none of the template's
     */
    public Table tableOfStream(String arn) {
        return tables.values().stream()
                .filter(t -> t.streamArn().equals(arn))
                .findFirst()
                .orElseThrow(() -> new TemplateException("No table of the template has the stream " + arn));
    }
}
