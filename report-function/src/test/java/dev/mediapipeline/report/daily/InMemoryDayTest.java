package dev.mediapipeline.report.daily;

import dev.mediapipeline.media.Media;
import java.util.List;

class InMemoryDayTest extends MediaOfDayContractTest {
    @Override
    protected MediaOfDay knowing(List<Media> media) {
        var day = new InMemoryDay();
        day.media.addAll(media);
        return day;
    }
}
