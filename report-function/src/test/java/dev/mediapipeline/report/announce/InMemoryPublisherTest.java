package dev.mediapipeline.report.announce;

import dev.mediapipeline.event.MediaEnded;
import java.util.List;

class InMemoryPublisherTest extends PublisherContractTest {
    private final InMemoryPublisher publisher = new InMemoryPublisher();

    @Override
    protected Publisher publisher() {
        return publisher;
    }

    @Override
    protected List<MediaEnded> arrived(int expected) {
        return publisher.published();
    }
}
