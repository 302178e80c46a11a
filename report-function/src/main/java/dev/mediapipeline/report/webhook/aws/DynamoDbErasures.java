package dev.mediapipeline.report.webhook.aws;

import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.report.webhook.Erasures;

/** Deletions as a DynamoDB table has them. */
public final class DynamoDbErasures implements Erasures {
    private final MediaTable table;

    public DynamoDbErasures(MediaTable table) {
        this.table = table;
    }

    @Override
    public boolean isErased(MediaId id) {
        return table.find(id)
                .filter(media -> media.status() != MediaStatus.DELETED)
                .isEmpty();
    }
}
