package dev.mediapipeline.report.erase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.MediaId;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of {@link MediaObjects}. */
public abstract class MediaObjectsContractTest {
    private static final MediaId ID = new MediaId("7f33746b-21ce-404e-ae02-57296eb62325");
    private static final MediaId OTHER = new MediaId("7f33746b-21ce-404e-ae02-57296eb62326");

    /** The adapter under test. */
    protected abstract MediaObjects objects();

    /** Stores an original under its key. */
    protected abstract void putOriginal(String key);

    /** Stores an object derived from an original. */
    protected abstract void putDerived(String key);

    /** All stored keys. */
    protected abstract Set<String> keys();

    @Test
    void deletesOneOriginal() {
        putOriginal(ID.value());
        putOriginal(OTHER.value());

        objects().deleteOriginal(ID);
        objects().deleteOriginal(ID);

        assertThat(keys()).containsExactly(OTHER.value());
    }

    @Test
    void deletesEverythingDerivedFromOneItem() {
        putOriginal(ID.value());
        putDerived(OTHER + "/manifest.json");
        putDerived(ID + "0/not of it.jpg");
        IntStream.range(0, 7).forEach(i -> putDerived(ID + "/web/w" + i + "-c3eca8808fff99ef.webp"));
        putDerived(ID + "/manifest.json");

        assertThat(objects().deleteDerived(ID)).isEqualTo(8);
        assertThat(objects().deleteDerived(ID)).isZero();

        assertThat(keys()).containsExactlyInAnyOrder(ID.value(), OTHER + "/manifest.json", ID + "0/not of it.jpg");
    }
}
