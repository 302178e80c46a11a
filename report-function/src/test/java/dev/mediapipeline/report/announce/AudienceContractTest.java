package dev.mediapipeline.report.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.event.json.EventJson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Audience} keeps to. */
public abstract class AudienceContractTest {
    protected static final MediaEnded EVENT =
            EventJson.read(ContractSchema.sample("v1", "media-ended"), MediaEnded.class);

    /** The adapter. */
    protected abstract Audience audience();

    /** What arrived behind it: waits until there are that many. */
    protected abstract List<MediaEnded> arrived(int expected);

    @Test
    void whatIsToldArrivesAsItWas() {
        audience().tell(EVENT);

        assertThat(arrived(1)).containsExactly(EVENT);
    }

    @Test
    void whatIsToldAgainArrivesUnderTheSameId() {
        audience().tell(EVENT);
        audience().tell(EVENT);

        assertThat(arrived(2)).extracting(MediaEnded::id).containsExactly(EVENT.id(), EVENT.id());
    }
}
