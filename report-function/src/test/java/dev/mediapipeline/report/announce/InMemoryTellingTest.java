package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.MediaStatus;

class InMemoryTellingTest extends AnnouncementsContractTest {
    @Override
    protected Announcements knowing(MediaStatus status) {
        var told = new InMemoryTelling();
        told.know(SampleMedia.ID, status);
        return told;
    }
}
