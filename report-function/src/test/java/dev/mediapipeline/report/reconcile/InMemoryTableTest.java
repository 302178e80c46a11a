package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.util.Optional;

class InMemoryTableTest extends DueMediaContractTest {
    private final InMemoryTable table = new InMemoryTable();

    @Override
    protected DueMedia due() {
        return table;
    }

    @Override
    protected void given(Media media) {
        table.put(media);
    }

    @Override
    protected Optional<Media> found(MediaId id) {
        return table.get(id);
    }

    @Override
    protected boolean isDue(MediaId id) {
        var pages = table.dueBy(Reconciling.LATER);
        boolean due = false;
        while (pages.hasNext()) {
            due |= pages.next().contains(id);
        }
        return due;
    }
}
