package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.Setting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A local cloud for each kind of package that is built, with the path of an upload warm. */
record Clouds(Map<String, MeasuredCloud> byKind) implements AutoCloseable {
    private static final Set<String> PATH =
            Set.of("ApiFunction", "IngestFunction", "ResizeFunction", "AnnounceFunction");

    static Clouds start(Setting setting) {
        var clouds = new Clouds(new LinkedHashMap<>());
        try {
            for (var kind : Kind.built(setting)) {
                var cloud = MeasuredCloud.start(setting, kind, Map.of(), PATH);
                clouds.byKind.put(kind.label(), cloud);
            }
            return clouds;
        } catch (RuntimeException e) {
            clouds.close();
            throw e;
        }
    }

    @Override
    public void close() {
        byKind.values().forEach(MeasuredCloud::close);
    }
}
