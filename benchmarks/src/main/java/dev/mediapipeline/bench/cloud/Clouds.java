package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.Setting;
import java.util.LinkedHashMap;
import java.util.Map;

/** A local cloud for each kind of package that is built, with the path of an upload warm. */
record Clouds(Map<String, MeasuredCloud> byKind) implements AutoCloseable {
    static Clouds start(Setting setting) {
        var clouds = new Clouds(new LinkedHashMap<>());
        try {
            for (var kind : Kind.built(setting)) {
                var cloud = MeasuredCloud.start(setting, kind, Map.of(), MeasuredCloud.UPLOAD_PATH);
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
