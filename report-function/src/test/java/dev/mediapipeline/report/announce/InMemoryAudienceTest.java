package dev.mediapipeline.report.announce;

import dev.mediapipeline.event.MediaEnded;
import java.util.List;

class InMemoryAudienceTest extends AudienceContractTest {
    private final InMemoryAudience audience = new InMemoryAudience();

    @Override
    protected Audience audience() {
        return audience;
    }

    @Override
    protected List<MediaEnded> arrived(int expected) {
        return audience.told();
    }
}
