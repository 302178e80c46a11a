package dev.mediapipeline.media.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Lease;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.Owner;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.RenditionKey;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.media.Source;
import dev.mediapipeline.media.life.Accept;
import dev.mediapipeline.media.life.Claim;
import dev.mediapipeline.media.life.End;
import dev.mediapipeline.media.life.Finish;
import dev.mediapipeline.media.life.MarkAnnounced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Counts the write units of an upload: the default groups, an owner as long as Cognito's, a typical file name. */
class WriteUnitsIT {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:14.279Z");
    private static final String ENGINE = "libvips-8.18.7";
    private static final Source SOURCE = new Source(
            "aea3c26163ef49279f0415e27dff404d", "0055AED6DCD90281E5", 3124229, ImageFormat.JPEG, 4000, 3000, 1);
    private static final List<RenditionGroup> PLAN = List.of(
            group("preview", new RenditionSpec("square", ImageFormat.JPEG, 200, 200, 80), spec("w320", 320)),
            group("web", spec("w800", 800), spec("w1600", 1600)));

    private final Metered dynamoDb = new Metered();
    private final DynamoDbMediaStore store =
            new DynamoDbMediaStore(dynamoDb, Emulators.running().newMediaTable());
    private final MediaId id = MediaId.random();

    private static RenditionSpec spec(String name, int width) {
        return new RenditionSpec(name, ImageFormat.JPEG, width, null, 80);
    }

    /** A group of these sizes, each as JPEG and WebP. */
    private static RenditionGroup group(String name, RenditionSpec... sizes) {
        var specs = new ArrayList<RenditionSpec>();
        for (RenditionSpec size : sizes) {
            specs.add(size);
            specs.add(new RenditionSpec(size.name(), ImageFormat.WEBP, size.width(), size.height(), size.quality()));
        }
        return new RenditionGroup(name, specs);
    }

    @Test
    void fourteenForAnUploadWithAFileNameOf31Characters() {
        upload(new Declaration("sunset_by_Aitzol_Berasategi.jpg", "image/jpeg", 3124229, null));

        assertThat(dynamoDb.units).containsExactly(4.0, 2.0, 1.0, 1.0, 1.0, 1.0, 2.0, 2.0);
    }

    @Test
    void sixteenAtMostWithTheChecksumOfTheBytes() {
        upload(new Declaration(
                "sunset_by_Aitzol_Berasategi.jpg",
                "image/jpeg",
                3124229,
                "LCa0a2j/xo/5m0U8HTBBNBNCLXBkg7+g+YpeiGJm564="));

        assertThat(dynamoDb.units.stream().mapToDouble(units -> units).sum()).isLessThanOrEqualTo(16);
    }

    private void upload(Declaration declaration) {
        store.register(Media.awaitingUpload(
                id,
                new Owner("5e0d8a52-7c1f-4b7e-9d0e-2f6c1a3b4c5d"),
                NOW,
                NOW.plusSeconds(900),
                "c1aa19ce-c799-444b-a53e-bb64d5c1d1c2",
                declaration));
        store.apply(new Accept(id, NOW.plusMillis(1500), SOURCE, PLAN, NOW.plusMillis(1923)));
        var claims = new ArrayList<Claim>();
        for (RenditionGroup group : PLAN) {
            var key = new GroupKey(id, SOURCE.etag(), group.name());
            claims.add(new Claim(key, Lease.until(NOW.plusSeconds(60)), NOW.plusSeconds(2)));
        }
        claims.forEach(store::apply);
        for (int group = 0; group < PLAN.size(); group++) {
            finish(claims.get(group), PLAN.get(group));
        }
        Media made = store.find(id).orElseThrow();
        End.of(made, NOW.plusSeconds(4)).ifPresent(store::apply);
        store.apply(new MarkAnnounced(store.find(id).orElseThrow(), NOW.plusSeconds(5)));
    }

    private void finish(Claim claim, RenditionGroup group) {
        var renditions = group.renditions().stream()
                .map(spec -> new Rendition(
                        spec.name(),
                        spec.format(),
                        spec.width(),
                        spec.height() == null ? spec.width() * 3 / 4 : spec.height(),
                        spec.width() * 150L,
                        RenditionKey.of(claim.group(), spec, ENGINE)))
                .toList();
        store.apply(new Finish(claim.group(), claim.lease().token(), renditions, ENGINE, NOW.plusSeconds(3)));
    }

    /** The table, with the consumed capacity of each write. */
    private static final class Metered implements DynamoDbClient {
        private final DynamoDbClient dynamoDb = Emulators.running().dynamoDb();
        private final List<Double> units = new ArrayList<>();

        @Override
        public PutItemResponse putItem(PutItemRequest request) {
            var response = dynamoDb.putItem(request.toBuilder()
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build());
            units.add(response.consumedCapacity().capacityUnits());
            return response;
        }

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            var response = dynamoDb.updateItem(request.toBuilder()
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build());
            units.add(response.consumedCapacity().capacityUnits());
            return response;
        }

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            return dynamoDb.getItem(request);
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            dynamoDb.close();
        }
    }
}
