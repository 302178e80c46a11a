package dev.mediapipeline.report.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.event.json.EventJson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of {@link Publisher}. */
public abstract class PublisherContractTest {
    protected static final MediaEnded EVENT =
            EventJson.read(ContractSchema.sample("v1", "media-ended"), MediaEnded.class);

    /** The adapter under test. */
    protected abstract Publisher publisher();

    /** The events that arrived; waits until there are this many. */
    protected abstract List<MediaEnded> arrived(int expected);

    @Test
    void anEventArrivesUnchanged() {
        publisher().publish(EVENT);

        assertThat(arrived(1)).containsExactly(EVENT);
    }

    @Test
    void aRepeatedEventArrivesUnderTheSameId() {
        publisher().publish(EVENT);
        publisher().publish(EVENT);

        assertThat(arrived(2)).extracting(MediaEnded::id).containsExactly(EVENT.id(), EVENT.id());
    }
}
