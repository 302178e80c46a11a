package dev.mediapipeline.localcloud.template;

import java.util.Set;

/**
 * The two lists that decide how a resource of the template is treated. To emulate another kind, move it to {@link
 * #EMULATED}, read it in {@link TemplateReader}, and start it where similar kinds are started.
 */
final class ResourceKinds {
    static final String FUNCTION = "AWS::Serverless::Function";
    static final String HTTP_API = "AWS::Serverless::HttpApi";
    static final String QUEUE = "AWS::SQS::Queue";
    static final String BUCKET = "AWS::S3::Bucket";
    static final String TABLE = "AWS::DynamoDB::Table";
    static final String SECRET = "AWS::SecretsManager::Secret";
    static final String USER_POOL = "AWS::Cognito::UserPool";
    static final String USER_POOL_CLIENT = "AWS::Cognito::UserPoolClient";

    /** Kinds that run here. */
    static final Set<String> EMULATED =
            Set.of(FUNCTION, HTTP_API, QUEUE, BUCKET, TABLE, SECRET, USER_POOL, USER_POOL_CLIENT);

    /** Kinds known to change nothing on one machine: permissions of services, monitoring, budgets, deployment. */
    static final Set<String> NOT_EMULATED = Set.of(
            "AWS::Budgets::Budget",
            "AWS::CloudWatch::Alarm",
            "AWS::CloudWatch::CompositeAlarm",
            "AWS::CloudWatch::Dashboard",
            "AWS::CodeDeploy::Application",
            "AWS::CodeDeploy::DeploymentGroup",
            "AWS::Cognito::UserPoolDomain",
            "AWS::Cognito::UserPoolResourceServer",
            "AWS::KMS::Alias",
            "AWS::KMS::Key",
            "AWS::Logs::LogGroup",
            "AWS::Logs::MetricFilter",
            "AWS::S3::BucketPolicy",
            "AWS::SNS::Subscription",
            "AWS::SNS::Topic",
            "AWS::SNS::TopicPolicy",
            "AWS::SQS::QueuePolicy");

    private ResourceKinds() {}

    /** Refuses a kind on neither list, so that nothing in the template is silently ignored. */
    static void check(String logicalId, String kind) {
        if (!EMULATED.contains(kind) && !NOT_EMULATED.contains(kind)) {
            throw new TemplateException(
                    "Resource %s is of kind %s, which the local cloud neither emulates nor knows to leave out. Emulate it, or add it to NOT_EMULATED: both lists are in %s."
                            .formatted(logicalId, kind, ResourceKinds.class.getName()));
        }
    }
}
