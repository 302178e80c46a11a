package dev.mediapipeline.report.aws;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.report.announce.Announcements;
import dev.mediapipeline.report.announce.AnnouncementsContractTest;
import dev.mediapipeline.report.announce.SampleMedia;

class DynamoDbAnnouncementsIT extends AnnouncementsContractTest {
    @Override
    protected Announcements knowing(MediaStatus status) {
        var dynamoDb = Emulators.running().dynamoDb();
        String table = Emulators.running().newMediaTable();
        dynamoDb.putItem(put -> put.tableName(table).item(MediaItem.write(SampleMedia.in(status))));
        return new DynamoDbAnnouncements(new MediaTable(dynamoDb, table));
    }
}
