package dev.mediapipeline.acceptance;

import dev.mediapipeline.localcloud.LocalCloud;
import dev.mediapipeline.localcloud.emulators.AwsClients;
import dev.mediapipeline.localcloud.template.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Everything that buckets, table and indexes hold of a media item, read without the API. */
final class Remains {
    private final LocalCloud cloud;
    private final AwsClients aws;

    Remains(LocalPipeline.Running pipeline) {
        cloud = pipeline.cloud();
        aws = pipeline.aws();
    }

    /** The keys in all buckets that contain the media id. */
    List<String> objects(String mediaId) {
        var keys = new ArrayList<String>();
        cloud.template()
                .buckets()
                .values()
                .forEach(bucket ->
                        aws.s3().listObjectsV2Paginator(list -> list.bucket(bucket.name())).contents().stream()
                                .map(S3Object::key)
                                .filter(key -> key.contains(mediaId))
                                .forEach(keys::add));
        return keys;
    }

    /** The items of the table that contain the media id anywhere. */
    List<Map<String, AttributeValue>> items(String mediaId) {
        return aws
                .dynamodb()
                .scanPaginator(scan -> scan.tableName(table().name()).consistentRead(true))
                .items()
                .stream()
                .filter(item -> item.toString().contains(mediaId))
                .toList();
    }

    /** The indexes with an entry for the media item. */
    List<String> indexes(String mediaId) {
        var found = new ArrayList<String>();
        for (String index : List.of("byOwner", "byDay", "byDue")) {
            aws.dynamodb().scanPaginator(scan -> scan.tableName(table().name()).indexName(index)).items().stream()
                    .filter(item -> item.toString().contains(mediaId))
                    .forEach(item -> found.add(index));
        }
        return found;
    }

    /** The name of a bucket, by its logical id. */
    String bucket(String logicalId) {
        return Objects.requireNonNull(cloud.template().buckets().get(logicalId)).name();
    }

    /** The URL of a queue, by its logical id. */
    String queue(String logicalId) {
        return Objects.requireNonNull(cloud.template().queues().get(logicalId)).url();
    }

    /** The media table's name. */
    String tableName() {
        return table().name();
    }

    private Table table() {
        return cloud.template().tables().values().iterator().next();
    }
}
