package dev.mediapipeline.image;

import dev.mediapipeline.media.ImageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items of an AVIF: pictures, tiles of pictures, alpha, metadata. One of them is the picture to show. */
final class AvifItems {
    /** A picture of tiles has an item for each; its decoder takes no more than 1,000. */
    static final int MAX_ITEMS = 1_024;
    /** The maximum of properties, of their uses by items, and of pieces of items' bytes, each. */
    static final int MAX_PARTS = 10_000;

    private final List<AvifProperty> properties = new ArrayList<>();
    private final Map<Long, List<Integer>> uses = new HashMap<>();
    private final Map<Long, Integer> types = new HashMap<>();
    private final Set<Long> located = new HashSet<>();
    private final Set<Long> premultiplied = new HashSet<>();
    private @Nullable Long primary;
    private long dataEnd;
    private int parts;

    void addProperty(AvifProperty property) {
        countPart();
        properties.add(property);
    }

    /**
     * Gives an item the property with this number, from 1 on; properties apply in the order in which they are added.
     */
    void use(long item, int property) {
        countPart();
        uses.computeIfAbsent(item, _ -> new ArrayList<>()).add(property);
        requireFew(uses.keySet());
    }

    void describe(long item, int type) {
        types.put(item, type);
        requireFew(types.keySet());
    }

    /**
     * Records the end of a piece of an item's bytes as a position in the file; 0 if it lies in the box of the items.
     */
    void locate(long item, long end) {
        countPart();
        dataEnd = Math.max(dataEnd, end);
        located.add(item);
        requireFew(located);
    }

    void premultiply(long item) {
        premultiplied.add(item);
        requireFew(premultiplied);
    }

    void primary(long item) {
        primary = item;
    }

    @Nullable
    Long primary() {
        return primary;
    }

    /** The type of an item, such as {@code av01}; 0 for one that is not described. */
    int typeOf(long item) {
        return types.getOrDefault(item, 0);
    }

    boolean isLocated(long item) {
        return located.contains(item);
    }

    boolean isPremultiplied(long item) {
        return premultiplied.contains(item);
    }

    /** The position after the last byte that belongs to an item. */
    long dataEnd() {
        return dataEnd;
    }

    /** The properties of an item, in the order in which they apply. */
    List<AvifProperty> propertiesOf(long item) {
        return uses.getOrDefault(item, List.of()).stream()
                .filter(number -> number > 0)
                .map(this::property)
                .toList();
    }

    private AvifProperty property(int number) {
        if (number > properties.size()) {
            throw ImageFailure.damaged(ImageFormat.AVIF, "a property of its picture is missing");
        }
        return properties.get(number - 1);
    }

    private static void requireFew(Set<Long> items) {
        if (items.size() > MAX_ITEMS) {
            throw ImageFailure.tooComplex(ImageFormat.AVIF, "items", items.size(), MAX_ITEMS);
        }
    }

    private void countPart() {
        if (++parts > MAX_PARTS) {
            throw ImageFailure.tooComplex(ImageFormat.AVIF, "properties and pieces", parts, MAX_PARTS);
        }
    }
}
