package dev.mediapipeline.media.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.life.InMemoryMediaStore;
import dev.mediapipeline.media.life.Lives;
import dev.mediapipeline.media.life.Transition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Compares every conditional write of DynamoDB with its pure transition. */
class MediaWritesIT {
    private static final DynamoDbClient DYNAMO_DB = Emulators.running().dynamoDb();
    private static final String TABLE = Emulators.running().newMediaTable();
    private static final DynamoDbMediaStore STORE = new DynamoDbMediaStore(DYNAMO_DB, TABLE);

    @AfterAll
    static void close() {
        DYNAMO_DB.close();
    }

    private static void given(Media media) {
        DYNAMO_DB.putItem(put -> put.tableName(TABLE).item(MediaItem.write(media)));
    }

    /** A media item that has one of them only is in no index, and reconcile never sees it. */
    private static void requireBothKeysOfTheIndexByDueOrNone(Media media, Transition transition) {
        var item = DYNAMO_DB
                .getItem(get ->
                        get.tableName(TABLE).key(MediaItem.key(media.id())).consistentRead(true))
                .item();
        assertThat(item.containsKey("dueShard")).as("%s", transition).isEqualTo(item.containsKey("dueAt"));
    }

    @ParameterizedTest
    @MethodSource("dev.mediapipeline.media.life.Lives#items")
    void appliesWhatTheTransitionAppliesTo(Media media) {
        given(media);
        for (Transition transition : Lives.transitions(media)) {
            var expected = new InMemoryMediaStore();
            expected.put(media);

            assertThat(STORE.apply(transition)).as("%s", transition).isEqualTo(expected.apply(transition));
            if (transition.appliesTo(media)) {
                assertThat(STORE.find(media.id())).as("%s", transition).isEqualTo(expected.find(media.id()));
                requireBothKeysOfTheIndexByDueOrNone(media, transition);
                given(media);
            }
        }
    }
}
