package dev.mediapipeline.report.orphans;

import dev.mediapipeline.report.orphans.StoredObjects.StoredObject;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lists objects of both buckets, two per page. */
public final class InMemoryStoredObjects implements StoredObjects {
    private final Map<String, Instant> uploads = new TreeMap<>();
    private final Map<String, Instant> renditions = new TreeMap<>();

    public void putUpload(String key, Instant modified) {
        uploads.put(key, modified);
    }

    public void putRendition(String key, Instant modified) {
        renditions.put(key, modified);
    }

    @Override
    public Iterator<List<StoredObject>> uploads(@Nullable String after) {
        return pages(objects(uploads).stream()
                .filter(object -> isAfter(object.key(), after))
                .toList());
    }

    @Override
    public Iterator<List<String>> renditionPrefixes(@Nullable String after) {
        return pages(renditions.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('/') + 1 == 0 ? key.length() : key.indexOf('/') + 1))
                .distinct()
                .filter(prefix -> isAfter(prefix, after))
                .toList());
    }

    @Override
    public List<StoredObject> renditions(String prefix) {
        return objects(renditions).stream()
                .filter(object -> prefix.endsWith("/")
                        ? object.key().startsWith(prefix)
                        : object.key().equals(prefix))
                .toList();
    }

    private static boolean isAfter(String key, @Nullable String after) {
        return after == null || key.compareTo(after) > 0;
    }

    private static List<StoredObject> objects(Map<String, Instant> bucket) {
        return bucket.entrySet().stream()
                .map(object -> new StoredObject(object.getKey(), object.getValue()))
                .toList();
    }

    private static <T> Iterator<List<T>> pages(List<T> all) {
        var pages = new TreeMap<Integer, List<T>>();
        for (int from = 0; from < all.size(); from += 2) {
            pages.put(from, all.subList(from, Math.min(from + 2, all.size())));
        }
        return pages.values().iterator();
    }
}
