package dev.mediapipeline.localcloud.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EventPatternTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void takesOneOfSeveralValues() {
        var pattern = "{\"dynamodb\": {\"NewImage\": {\"status\": {\"S\": [\"READY\", \"FAILED\"]}}}}";

        assertThat(matches(pattern, image("{\"status\": {\"S\": \"READY\"}}"))).isTrue();
        assertThat(matches(pattern, image("{\"status\": {\"S\": \"FAILED\"}}"))).isTrue();
        assertThat(matches(pattern, image("{\"status\": {\"S\": \"DELETED\"}}")))
                .isFalse();
        assertThat(matches(pattern, image("{\"status\": {\"N\": \"1\"}}"))).isFalse();
        assertThat(matches(pattern, "{\"dynamodb\": {}}")).isFalse();
    }

    @Test
    void asksForEveryKey() {
        var pattern = "{\"a\": [1], \"b\": [true]}";

        assertThat(matches(pattern, "{\"a\": 1, \"b\": true, \"c\": 0}")).isTrue();
        assertThat(matches(pattern, "{\"a\": 1}")).isFalse();
        assertThat(matches(pattern, "{\"a\": 1, \"b\": false}")).isFalse();
    }

    @Test
    void takesALeafThatIsThereOrIsNot() {
        var without = "{\"dynamodb\": {\"NewImage\": {\"announcedAt\": {\"S\": [{\"exists\": false}]}}}}";
        var with = without.replace("false", "true");

        for (var absent : new String[] {image("{}"), "{\"dynamodb\": {}}"}) {
            assertThat(matches(without, absent)).isTrue();
            assertThat(matches(with, absent)).isFalse();
        }
        var present = image("{\"announcedAt\": {\"S\": \"now\"}}");
        assertThat(matches(without, present)).isFalse();
        assertThat(matches(with, present)).isTrue();
    }

    @Test
    void countsOnlyALeafAsThere() {
        var event = image("{\"announcedAt\": {\"S\": \"now\"}}");

        assertThat(matches("{\"dynamodb\": {\"NewImage\": [{\"exists\": true}]}}", event))
                .isFalse();
        assertThat(matches("{\"dynamodb\": {\"NewImage\": [{\"exists\": false}]}}", event))
                .isTrue();
    }

    @Test
    void takesAListThatContainsAValue() {
        assertThat(matches("{\"SS\": [\"b\"]}", "{\"SS\": [\"a\", \"b\"]}")).isTrue();
        assertThat(matches("{\"SS\": [\"c\"]}", "{\"SS\": [\"a\", \"b\"]}")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"a\"",
                "{\"a\": \"b\"}",
                "{\"a\": []}",
                "{\"a\": [{\"prefix\": \"b\"}]}",
                "{\"a\": [{\"exists\": \"yes\"}]}",
                "{\"a\": [[\"b\"]]}",
                "{\"a\": {\"b\": [{\"anything-but\": [\"c\"]}]}}",
                "{\"$or\": [{\"a\": [1]}, {\"b\": [1]}]}",
                "not JSON"
            })
    void refusesWhatItCannotFollow(String pattern) {
        assertThatThrownBy(() -> EventPattern.parse(pattern))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("filter");
    }

    private static String image(String item) {
        return "{\"eventName\": \"MODIFY\", \"dynamodb\": {\"NewImage\": %s}}".formatted(item);
    }

    private static boolean matches(String pattern, String event) {
        return EventPattern.parse(pattern).matches(JSON.readTree(event));
    }
}
