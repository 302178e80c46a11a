package dev.mediapipeline.localcloud.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateReaderTest {
    private static final Endpoints ENDPOINTS = new Endpoints("http://api", "http://s3", "http://sqs", "http://ddb");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void readsTheSystemsOwnTemplate() {
        var template = TemplateReader.read(Path.of("../template.yaml"), Map.of(), ENDPOINTS);
        assertThat(template.functions())
                .containsOnlyKeys("ApiFunction", "IngestFunction", "ResizeFunction", "ReportFunction");
        assertThat(template.queues()).containsKeys("IngestQueue", "ResizeQueue", "ReportDeadLetterQueue");
        assertThat(template.buckets().values())
                .extracting(Bucket::name)
                .containsExactly(
                        "media-uploads-dev-000000000000-eu-west-1", "media-renditions-dev-000000000000-eu-west-1");
        assertThat(template.tables().values()).extracting(Table::name).containsExactly("media-table");
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
