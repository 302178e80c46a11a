package dev.mediapipeline.localcloud.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateReaderTest {
    private static final Endpoints ENDPOINTS =
            new Endpoints("http://api", "http://s3", "http://sqs", "http://ddb", "http://services");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void readsTheSystemsOwnTemplate() {
        var template = TemplateReader.read(Path.of("../template.yaml"), Map.of(), ENDPOINTS);
        assertThat(template.functions())
                .containsKeys(
                        "ApiFunction", "IngestFunction", "ResizeFunction", "AnnounceFunction", "ReconcileFunction")
                .doesNotContainKey("WebhookFunction");
        assertThat(template.queues()).containsKeys("IngestQueue", "ResizeQueue").doesNotContainKey("WebhookQueue");
        assertThat(template.secrets()).containsOnlyKeys("ApiSecret");
        assertThat(template.apis().values())
                .singleElement()
                .satisfies(api -> assertThat(api.authorizers())
                        .containsEntry(
                                "Jwt",
                                new HttpApi.JwtAuthorizer("http://services", List.of("local-client", "local-client"))));
        assertThat(template.buckets().values())
                .extracting(Bucket::name)
                .containsExactly(
                        "media-uploads-dev-000000000000-eu-west-1",
                        "media-renditions-dev-000000000000-eu-west-1",
                        "media-reports-dev-000000000000-eu-west-1");
        assertThat(template.tables().values()).extracting(Table::name).containsExactly("media-table");
    }

    @Test
    void readsTheSystemsOwnTemplateWithOtherParameters() {
        var template = TemplateReader.read(
                Path.of("../template.yaml"),
                Map.of("WebhookUrl", "http://localhost:1", "JwtIssuer", "https://issuer", "JwtAudience", "a, b"),
                ENDPOINTS);
        assertThat(template.functions()).containsKey("WebhookFunction");
        assertThat(template.queues()).containsKey("WebhookQueue");
        var report = Objects.requireNonNull(template.functions().get("ReportFunction"));
        assertThat(report.environment().get("DEAD_LETTER_QUEUE_URLS"))
                .endsWith("/resize-dead-letter-queue,http://sqs/000000000000/webhook-dead-letter-queue");
        assertThat(template.apis().values())
                .singleElement()
                .satisfies(api -> assertThat(api.authorizers())
                        .containsEntry("Jwt", new HttpApi.JwtAuthorizer("https://issuer", List.of("a", "b"))));
    }

    @Test
    void leavesNoValueOutOfLists() {
        var report = Objects.requireNonNull(TemplateReader.read(Path.of("../template.yaml"), Map.of(), ENDPOINTS)
                .functions()
                .get("ReportFunction"));
        assertThat(report.environment().get("DEAD_LETTER_QUEUE_URLS")).endsWith("/resize-dead-letter-queue");
        assertThat(report.policies().toString()).doesNotContain("null", "WebhookDeadLetterQueue");
    }

    @Test
    void readsSecretsAuthorizersSchedulesAndFilters() throws IOException {
        var template = read("""
                Resources:
                  Api:
                    Type: AWS::Serverless::HttpApi
                    Properties:
                      Auth:
                        DefaultAuthorizer: Jwt
                        Authorizers:
                          Jwt:
                            IdentitySource: $request.header.Authorization
                            JwtConfiguration: {issuer: !GetAtt Pool.ProviderURL, audience: [!Ref Client]}
                  Pool: {Type: AWS::Cognito::UserPool}
                  Client: {Type: AWS::Cognito::UserPoolClient, Properties: {UserPoolId: !Ref Pool}}
                  ApiSecret: {Type: AWS::SecretsManager::Secret, Properties: {GenerateSecretString: {PasswordLength: 9}}}
                  F:
                    Type: AWS::Serverless::Function
                    Properties:
                      CodeUri: f
                      Runtime: java25
                      Environment: {Variables: {SECRET: !Ref ApiSecret}}
                      Events:
                        Open: {Type: HttpApi, Properties: {Method: GET, Path: /o, Auth: {Authorizer: NONE}}}
                        Own: {Type: HttpApi, Properties: {Method: GET, Path: /s, Auth: {AuthorizationScopes: [a/b]}}}
                        Daily: {Type: ScheduleV2, Properties: {ScheduleExpression: 'cron(30 5 * * ? *)', Input: '{"a": 1}'}}
                        Changes:
                          Type: DynamoDB
                          Properties: {Stream: arn, FilterCriteria: {Filters: [{Pattern: '{"eventName": ["INSERT"]}'}]}}
                """);
        assertThat(template.apis().values()).singleElement().satisfies(api -> {
            assertThat(api.defaultAuthorizer()).hasValue("Jwt");
            assertThat(api.authorizers())
                    .containsEntry("Jwt", new HttpApi.JwtAuthorizer("http://services", List.of("local-client")));
        });
        var arn = "arn:aws:secretsmanager:eu-west-1:000000000000:secret:api-secret-000000";
        assertThat(template.secrets().values())
                .singleElement()
                .satisfies(secret -> assertThat(secret.arn()).isEqualTo(arn))
                .satisfies(secret -> assertThat(
                                secret.generate().path("PasswordLength").asInt())
                        .isEqualTo(9));
        var function = Objects.requireNonNull(template.functions().get("F"));
        assertThat(function.environment()).containsEntry("SECRET", arn);
        assertThat(function.events(EventSource.Requests.class))
                .containsExactly(
                        new EventSource.Requests("Open", "GET", "/o", Optional.of("NONE"), List.of()),
                        new EventSource.Requests("Own", "GET", "/s", Optional.empty(), List.of("a/b")));
        assertThat(function.events(EventSource.Schedule.class))
                .containsExactly(new EventSource.Schedule(
                        "Daily", new ScheduleExpression.Daily(LocalTime.of(5, 30)), "{\"a\": 1}"));
        assertThat(function.events(EventSource.Changes.class))
                .singleElement()
                .satisfies(changes -> assertThat(changes.filters()).hasSize(1));
    }

    @Test
    void refusesWhatItWouldLeaveOutInSilence() {
        var function = """
                Resources:
                  F:
                    Type: AWS::Serverless::Function
                    Properties: {CodeUri: f, Runtime: java25, Events: {E: {Type: %s, Properties: {%s}}}}
                """;
        assertThatThrownBy(() -> read(function.formatted("ScheduleV2", "ScheduleExpressionTimezone: CET")))
                .hasMessageContaining("Event E of F has ScheduleExpressionTimezone");
        assertThatThrownBy(() -> read(function.formatted("SQS", "Queue: q, FilterCriteria: {}")))
                .hasMessageContaining("Event E of F has FilterCriteria");
        assertThatThrownBy(() -> read(function.formatted("SQS", "Queue: q, MaximumBatchingWindowInSeconds: 1")))
                .hasMessageContaining("Event E of F has MaximumBatchingWindowInSeconds");
        assertThatThrownBy(() -> read("Resources: {Q: {Type: 'AWS::SQS::Queue', Properties: {FifoQueue: true}}}"))
                .hasMessageContaining("Queue Q has FifoQueue");
        var bucket = "Resources: {B: {Type: 'AWS::S3::Bucket', Properties: {NotificationConfiguration: {%s}}}}";
        assertThatThrownBy(() -> read(bucket.formatted("LambdaConfigurations: []")))
                .hasMessageContaining("The notification of B has LambdaConfigurations");
        assertThatThrownBy(() -> read(bucket.formatted("QueueConfigurations: [{Queue: q, Filter: {}}]")))
                .hasMessageContaining("The notification of B has Filter");
        assertThatThrownBy(() -> read(function.formatted("HttpApi", "Auth: {OverrideApiAuth: true}")))
                .hasMessageContaining("Auth of Event E of F has OverrideApiAuth");
        assertThatThrownBy(() -> read(
                        "Resources: {S: {Type: 'AWS::SecretsManager::Secret', Properties: {SecretString: known}}}"))
                .hasMessageContaining("Secret S has SecretString");
        assertThatThrownBy(() -> TemplateReader.read(Path.of("../template.yaml"), Map.of("Odd", "1"), ENDPOINTS))
                .hasMessageContaining("no parameter Odd")
                .hasMessageContaining("WebhookUrl");
    }

    private static void readSystems(Map<String, String> parameters) {
        TemplateReader.read(Path.of("../template.yaml"), parameters, ENDPOINTS);
    }

    @Test
    void refusesAValueThatTheTemplateDoesNotAllow() {
        for (var value : List.of("ftp://x", "http://example.com/hook", "http://localhost.example", "x")) {
            assertThatThrownBy(() -> readSystems(Map.of("WebhookUrl", value)))
                    .isInstanceOf(TemplateException.class)
                    .hasMessageContaining(
                            "The parameter WebhookUrl must match (https://.+)?, and '%s' does not.", value);
        }
        assertThatThrownBy(() -> readSystems(Map.of("Packaging", "docker")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("one of [\"native\",\"jvm\"]");
        readSystems(Map.of("WebhookUrl", "https://example.com"));
        readSystems(Map.of("WebhookUrl", "http://127.0.0.1:9000/hook"));
    }

    @Test
    void resolvesReferencesToWhatRunsHere() throws IOException {
        var template = read("""
                Parameters: {Stage: {Type: String, Default: dev}}
                Conditions: {IsDev: !Equals [!Ref Stage, dev]}
                Globals: {Function: {Runtime: java25, Environment: {Variables: {SHARED: x, OWN: global}}}}
                Resources:
                  WorkQueue:
                    Type: AWS::SQS::Queue
                    Properties:
                      VisibilityTimeout: !If [IsDev, 7, 70]
                      RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 3}
                  Dead: {Type: AWS::SQS::Queue, Properties: {QueueName: !Join ['-', [dead, !Ref Stage]]}}
                  F:
                    Type: AWS::Serverless::Function
                    Properties:
                      CodeUri: f.zip
                      Timeout: 9
                      Environment: {Variables: {OWN: !Sub '${WorkQueue.Arn} ${!literal} ${Stage}', URL: !Ref WorkQueue}}
                      Events: {In: {Type: SQS, Properties: {Queue: !GetAtt WorkQueue.Arn}}}
                """);
        var function = Objects.requireNonNull(template.functions().get("F"));
        assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(9));
        assertThat(function.environment())
                .containsEntry("SHARED", "x")
                .containsEntry("OWN", "arn:aws:sqs:eu-west-1:000000000000:work-queue ${literal} dev")
                .containsEntry("URL", "http://sqs/000000000000/work-queue");
        assertThat(function.events(EventSource.Messages.class))
                .singleElement()
                .satisfies(m -> assertThat(m.queueArn()).endsWith(":work-queue"))
                .satisfies(m -> assertThat(m.partialBatches()).isFalse());
        var queue = Objects.requireNonNull(template.queues().get("WorkQueue"));
        assertThat(queue.attributes()).containsEntry("VisibilityTimeout", "7");
        assertThat(queue.redrivePolicy()).contains("arn:aws:sqs:eu-west-1:000000000000:dead-dev", "3");
    }

    @Test
    void leavesOutWhatItKnowsNotToEmulate() throws IOException {
        assertThat(read("Resources: {Alarm: {Type: 'AWS::CloudWatch::Alarm'}}").queues())
                .isEmpty();
    }

    @Test
    void refusesAKindThatIsOnNeitherList() {
        assertThatThrownBy(() -> read("Resources: {Odd: {Type: 'AWS::Neptune::DBCluster'}}"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Odd")
                .hasMessageContaining("AWS::Neptune::DBCluster")
                .hasMessageContaining("ResourceKinds");
    }

    @Test
    void refusesAnUnknownIntrinsicEventAndReference() {
        assertThatThrownBy(() -> read("Resources: {Q: {Type: 'AWS::SQS::Queue', Properties: {DelaySeconds: !Cidr x}}}"))
                .hasMessageContaining("Fn::Cidr");
        assertThatThrownBy(() -> read("Resources: {Q: {Type: 'AWS::SQS::Queue', Properties: {DelaySeconds: !Ref No}}}"))
                .hasMessageContaining("No, which is neither a parameter nor a resource");
        assertThatThrownBy(() -> read("""
                        Resources:
                          F:
                            Type: AWS::Serverless::Function
                            Properties: {CodeUri: f, Runtime: java25, Events: {E: {Type: Kinesis}}}
                        """)).hasMessageContaining("Event E of F is of kind Kinesis");
    }

    private Template read(String yaml) throws IOException {
        return TemplateReader.read(Files.writeString(folder.resolve("t.yaml"), yaml), Map.of(), ENDPOINTS);
    }
}
