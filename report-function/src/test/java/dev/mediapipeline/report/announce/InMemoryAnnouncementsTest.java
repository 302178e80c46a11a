package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;

class InMemoryAnnouncementsTest extends AnnouncementsContractTest {
    private final InMemoryAnnouncements announcements = new InMemoryAnnouncements();

    @Override
    protected Announcements announcements() {
        return announcements;
    }

    @Override
    protected void know(Media media) {
        announcements.know(media);
    }

    @Override
    protected boolean isDue(MediaId id) {
        return announcements.isDue(id);
    }
}
