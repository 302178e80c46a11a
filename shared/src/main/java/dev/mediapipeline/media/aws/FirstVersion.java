package dev.mediapipeline.media.aws;

import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.media.Source;

/**
 * Reads the maps that version 1 wrote where items now have short text. It can be removed when no item of that version
 * is left.
 */
final class FirstVersion {
    private FirstVersion() {}

    static Source source(Attributes source) {
        return new Source(
                source.text("etag"),
                source.text("sequencer"),
                source.number("bytes"),
                ImageFormat.named(source.text("format")),
                source.integer("width"),
                source.integer("height"),
                source.integer("pages"));
    }

    static RenditionGroup group(Attributes group) {
        return new RenditionGroup(
                group.text("name"), group.list("renditions", FirstVersion::noText, FirstVersion::spec));
    }

    private static RenditionSpec spec(Attributes spec) {
        return new RenditionSpec(
                spec.text("name"),
                ImageFormat.named(spec.text("format")),
                spec.integer("width"),
                spec.integerOrNull("height"),
                spec.integer("quality"));
    }

    static Rendition rendition(Attributes rendition) {
        return new Rendition(
                rendition.text("name"),
                ImageFormat.named(rendition.text("format")),
                rendition.integer("width"),
                rendition.integer("height"),
                rendition.number("bytes"),
                rendition.text("key"));
    }

    private static RenditionSpec noText(String text) {
        throw new IllegalStateException("version 1 has no text '%s'".formatted(text));
    }
}
