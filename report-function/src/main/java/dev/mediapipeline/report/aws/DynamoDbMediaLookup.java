package dev.mediapipeline.report.aws;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.report.reconcile.MediaLookup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Finds media items in a DynamoDB table by consistent reads. */
public final class DynamoDbMediaLookup implements MediaLookup {
    private static final Logger LOG = System.getLogger(DynamoDbMediaLookup.class.getName());

    private final MediaItems items;

    public DynamoDbMediaLookup(MediaItems items) {
        this.items = items;
    }

    @Override
    public Map<MediaId, Optional<Media>> find(Collection<MediaId> ids) {
        var found = new HashMap<MediaId, Optional<Media>>();
        var keys = ids.stream().distinct().map(MediaItem::key).toList();
        items.read(keys, true, item -> found.put(MediaItem.id(item), read(item)));
        return found;
    }

    /** An item that cannot be read does not hide the others. */
    private static Optional<Media> read(Map<String, AttributeValue> item) {
        try {
            return Optional.of(MediaItem.read(item));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, () -> "media %s cannot be read: %s".formatted(MediaItem.id(item), e.getMessage()), e);
            return Optional.empty();
        }
    }
}
