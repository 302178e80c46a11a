package dev.mediapipeline.localcloud.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.localcloud.iam.Access;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class JsonProtocolTest {
    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:000000000000:table/";

    private final JsonProtocol protocol = new JsonProtocol();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DynamoDB_20120810.UpdateItem; {'TableName':'t'}; dynamodb:UpdateItem; dynamodb; table/t",
                "DynamoDB_20120810.Query; {'TableName':'t','IndexName':'i'}; dynamodb:Query; dynamodb; table/t/index/i",
                "DynamoDB_20120810.Query; {'TableName':'t'}; dynamodb:Query; dynamodb; table/t",
                "DynamoDB_20120810.Scan; {'TableName':'t','IndexName':'i'}; dynamodb:Scan; dynamodb; table/t/index/i",
                "DynamoDB_20120810.BatchGetItem; {'RequestItems':{'t':{}}}; dynamodb:BatchGetItem; dynamodb; table/t",
                "AmazonSQS.SendMessage; {'QueueUrl':'http://h:1/000000000000/q'}; sqs:SendMessage; sqs; q",
                "AmazonSQS.SendMessageBatch; {'QueueUrl':'http://h:1/000000000000/q'}; sqs:SendMessage; sqs; q",
                "AmazonSQS.DeleteMessageBatch; {'QueueUrl':'http://h:1/000000000000/q'}; sqs:DeleteMessage; sqs; q",
                "AmazonSQS.ChangeMessageVisibilityBatch; {'QueueUrl':'http://h/0/q'}; sqs:ChangeMessageVisibility; sqs; q",
                "AmazonSQS.GetQueueAttributes; {'QueueUrl':'http://h/0/q'}; sqs:GetQueueAttributes; sqs; q",
                "AmazonSQS.GetQueueUrl; {'QueueName':'q'}; sqs:GetQueueUrl; sqs; q",
                "secretsmanager.GetSecretValue; {'SecretId':'s'}; secretsmanager:GetSecretValue; secretsmanager; secret:s",
                "AWSEvents.PutEvents; {'Entries':[{'EventBusName':'b'}]}; events:PutEvents; events; event-bus/b",
                "AWSEvents.PutEvents; {'Entries':[{},{}]}; events:PutEvents; events; event-bus/default"
            })
    void knowsActionAndResource(String target, String body, String action, String service, String resource)
            throws IOException {
        var operation = read(target, body);
        assertThat(operation.action()).isEqualTo(action);
        assertThat(operation.accesses())
                .containsExactly(
                        new Access(action, "arn:aws:%s:eu-west-1:000000000000:%s".formatted(service, resource)));
    }

    @Test
    void takesAnArnAsItIs() throws IOException {
        assertThat(read("secretsmanager.GetSecretValue", "{'SecretId':'arn:aws:x'}")
                        .accesses())
                .containsExactly(new Access("secretsmanager:GetSecretValue", "arn:aws:x"));
    }

    @Test
    void needsEachTableOfABatchAndEachPartOfATransaction() throws IOException {
        assertThat(read("DynamoDB_20120810.BatchWriteItem", "{'RequestItems':{'a':[],'b':[]}}")
                        .accesses())
                .containsExactly(
                        new Access("dynamodb:BatchWriteItem", TABLE + "a"),
                        new Access("dynamodb:BatchWriteItem", TABLE + "b"));
        var transaction = read(
                "DynamoDB_20120810.TransactWriteItems",
                "{'TransactItems':[{'Put':{'TableName':'a'}},{'ConditionCheck':{'TableName':'b'}},{'Put':{'TableName':'a'}}]}");
        assertThat(transaction.action()).isEqualTo("dynamodb:TransactWriteItems");
        assertThat(transaction.accesses())
                .containsExactly(
                        new Access("dynamodb:PutItem", TABLE + "a"),
                        new Access("dynamodb:ConditionCheckItem", TABLE + "b"));
    }

    @Test
    void asksWhatDynamoDbConsumedUnlessTheCallerDoes() throws IOException {
        assertThat(read("DynamoDB_20120810.PutItem", "{'TableName':'t'}").body().orElseThrow())
                .contains("\"ReturnConsumedCapacity\":\"INDEXES\"");
        var own = "{'TableName':'t','ReturnConsumedCapacity':'TOTAL'}";
        assertThat(read("DynamoDB_20120810.PutItem", own).body()).hasValue(own.replace('\'', '"'));
        assertThat(read("DynamoDB_20120810.DescribeTable", "{'TableName':'t'}")
                        .body()
                        .orElseThrow())
                .doesNotContain("ReturnConsumedCapacity");
    }

    @Test
    void readsTheUnitsOfOneTableAndOfSeveral() {
        assertThat(JsonProtocol.units("{\"ConsumedCapacity\":{\"CapacityUnits\":2.5}}"))
                .isEqualTo(2.5);
        assertThat(JsonProtocol.units("{\"ConsumedCapacity\":[{\"CapacityUnits\":2},{\"CapacityUnits\":1}]}"))
                .isEqualTo(3);
        assertThat(JsonProtocol.units("{}")).isZero();
    }

    @Test
    void knowsNoActionOfWhatIsNotItsJson() throws IOException {
        assertThat(new Requested("POST", "/", Map.of(), "Action=SendMessage")
                        .read(protocol)
                        .accesses())
                .containsExactly(new Access("unknown", "*"));
        assertThat(read("AmazonSQS.SendMessage", "no json").action()).isEqualTo("unknown");
    }

    @Test
    void refusesAsTheServicesDo() throws IOException {
        var refusal = protocol.refusal(read("AmazonSQS.SendMessage", "{}"), "User: x");
        assertThat(refusal.status()).isEqualTo(400);
        var error = JsonMapper.builder().build().readTree(refusal.body());
        assertThat(error.path("__type").asString()).endsWith("#AccessDeniedException");
        assertThat(error.path("message").asString()).isEqualTo("User: x");
    }

    private Operation read(String target, String body) throws IOException {
        return new Requested("POST", "/", Map.of("X-amz-target", target), body.replace('\'', '"')).read(protocol);
    }
}
