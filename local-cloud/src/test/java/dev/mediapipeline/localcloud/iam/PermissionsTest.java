package dev.mediapipeline.localcloud.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.localcloud.template.EventSource;
import dev.mediapipeline.localcloud.template.LambdaFunction;
import dev.mediapipeline.localcloud.template.TemplateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PermissionsTest {
    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:000000000000:table/t";

    private final List<String> reports = new ArrayList<>();

    @Test
    void allowsWhatAStatementAllowsAndNothingElse() {
        var permissions = permissions("{'Effect':'Allow','Action':['a:One','a:Two'],'Resource':['r1','r2']}");
        assertThat(permissions.allow("F", new Access("a:Two", "r1"))).isTrue();
        assertThat(permissions.allow("F", new Access("A:two", "r2"))).isTrue();
        assertThat(permissions.allow("F", new Access("a:Two", "R1"))).isFalse();
        assertThat(permissions.allow("F", new Access("a:Three", "r1"))).isFalse();
        assertThat(permissions.allow("Other", new Access("a:Two", "r1"))).isFalse();
    }

    @Test
    void readsWildcardsAndNoOtherPatterns() {
        var permissions = permissions("{'Effect':'Allow','Action':'a:Get*','Resource':'arn:b/?x.y/*'}");
        assertThat(permissions.decide("F", new Access("a:GetItem", "arn:b/1x.y/deep/er")))
                .isTrue();
        assertThat(permissions.decide("F", new Access("a:Get", "arn:b/1x.y/"))).isTrue();
        assertThat(permissions.decide("F", new Access("a:GetItem", "arn:b/x.y/k")))
                .isFalse();
        assertThat(permissions.decide("F", new Access("a:GetItem", "arn:b/1xzy/k")))
                .isFalse();
        assertThat(permissions.decide("F", new Access("b:GetItem", "arn:b/1x.y/k")))
                .isFalse();
    }

    @Test
    void letsADenyWinOverWhatIsAllowed() {
        var permissions = permissions(
                "{'Effect':'Allow','Action':'a:*','Resource':'*'},{'Effect':'Deny','Action':'a:Drop','Resource':'r*'}");
        assertThat(permissions.decide("F", new Access("a:Drop", "other"))).isTrue();
        assertThat(permissions.decide("F", new Access("a:Drop", "r1"))).isFalse();
    }

    @Test
    void tellsATableFromItsIndexes() {
        var permissions = permissions(
                "{'Effect':'Allow','Action':'dynamodb:Query','Resource':'%s/index/byOwner'},".formatted(TABLE)
                        + "{'Effect':'Allow','Action':'dynamodb:Scan','Resource':'%s'}".formatted(TABLE));
        assertThat(permissions.decide("F", new Access("dynamodb:Query", TABLE + "/index/byOwner")))
                .isTrue();
        assertThat(permissions.decide("F", new Access("dynamodb:Query", TABLE + "/index/byDay")))
                .isFalse();
        assertThat(permissions.decide("F", new Access("dynamodb:Query", TABLE))).isFalse();
        assertThat(permissions.decide("F", new Access("dynamodb:Scan", TABLE + "/index/byOwner")))
                .isFalse();
    }

    @Test
    void addsWhatSamAttachesForEventSources() {
        var permissions = new Permissions(
                List.of(
                        function("F", "[]", new EventSource.Messages("E", "q", 1, OptionalInt.empty(), true)),
                        function(
                                "G",
                                "[]",
                                new EventSource.Changes(
                                        "E", "s", "", 1, 1, true, true, Optional.of("dlq"), List.of()))),
                reports::add);
        assertThat(permissions.decide("F", new Access("sqs:DeleteMessage", "q")))
                .isTrue();
        assertThat(permissions.decide("F", new Access("sqs:SendMessage", "dlq")))
                .isFalse();
        assertThat(permissions.decide("G", new Access("sqs:SendMessage", "dlq")))
                .isTrue();
        assertThat(permissions.decide("G", new Access("dynamodb:GetRecords", "s")))
                .isTrue();
        assertThat(permissions.decide("G", new Access("sqs:DeleteMessage", "q")))
                .isFalse();
        assertThat(permissions.grants()).isEmpty();
    }

    @Test
    void remembersWhatWasDeniedAndReportsItOnce() {
        var permissions = permissions("");
        permissions.allow("F", new Access("a:One", "r"));
        permissions.allow("F", new Access("a:One", "r"));
        assertThat(permissions.denied()).containsExactly(new Permissions.Denied("F", new Access("a:One", "r")));
        assertThat(reports)
                .containsExactly(
                        "Denied: User: arn:aws:sts::000000000000:assumed-role/F is not authorized to perform: a:One on resource: r");
    }

    @Test
    void listsGrantsThatNoCallNeeded() {
        var permissions = permissions(
                "{'Effect':'Allow','Action':['a:One','a:Two','logs:PutLogEvents','kms:Decrypt','sqs:DeleteMessage'],'Resource':['r1','r2']}");
        permissions.allow("F", new Access("a:One", "r1"));
        permissions.allow("F", new Access("a:Two", "r3"));
        assertThat(permissions.grants()).hasSize(10);
        assertThat(permissions.unneeded())
                .containsExactly(
                        new Grant("F", "a:One", "r2"), new Grant("F", "a:Two", "r1"), new Grant("F", "a:Two", "r2"));
    }

    @Test
    void needsNoGrantBesideAnother() {
        var permissions = permissions(
                "{'Effect':'Allow','Action':'a:One','Resource':'r1'},{'Effect':'Allow','Action':'a:*','Resource':'*'}");
        permissions.allow("F", new Access("a:One", "r1"));
        permissions.allow("F", new Access("a:Two", "r1"));
        assertThat(permissions.unneeded()).containsExactly(new Grant("F", "a:One", "r1"));
    }

    @Test
    void decidesWithoutAGrantThatIsRevokedUntilItIsRestored() {
        var permissions = permissions("{'Effect':'Allow','Action':['a:One','a:Two'],'Resource':'r'}");
        permissions.revoke(new Grant("F", "a:One", "r"));
        assertThat(permissions.allow("F", new Access("a:One", "r"))).isFalse();
        assertThat(permissions.allow("F", new Access("a:Two", "r"))).isTrue();
        permissions.restore(new Grant("F", "a:One", "r"));
        assertThat(permissions.allow("F", new Access("a:One", "r"))).isTrue();
    }

    @Test
    void refusesPoliciesThatItCannotJudge() {
        assertThatThrownBy(() -> permissions("{'Effect':'Allow','Action':'a','Resource':'r','Condition':{}}"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("F has the statement")
                .hasMessageContaining("Condition");
        assertThatThrownBy(() -> permissions("{'Action':'a','Resource':'r'}")).isInstanceOf(TemplateException.class);
        for (var policy :
                List.of("['AmazonS3FullAccess']", "'AmazonS3FullAccess'", "[{'S3ReadPolicy':{'BucketName':'b'}}]")) {
            assertThatThrownBy(() -> new Permissions(List.of(function("F", policy)), reports::add))
                    .isInstanceOf(TemplateException.class)
                    .hasMessageContaining("S3");
        }
    }

    private Permissions permissions(String statements) {
        return new Permissions(List.of(function("F", "[{'Statement':[%s]}]".formatted(statements))), reports::add);
    }

    private static LambdaFunction function(String id, String policies, EventSource... events) {
        return new LambdaFunction(
                id,
                "arn",
                "zip",
                "handler",
                "java25",
                128,
                Duration.ofSeconds(1),
                OptionalInt.empty(),
                Map.of(),
                List.of(events),
                JsonMapper.builder().build().readTree(policies.replace('\'', '"')));
    }
}
