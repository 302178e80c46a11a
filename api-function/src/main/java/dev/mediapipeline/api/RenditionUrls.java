package dev.mediapipeline.api;

import dev.mediapipeline.media.Rendition;
import java.net.URI;

/** The addresses from which renditions can be fetched for a while without other permission. */
public interface RenditionUrls {
    /** A signed address, valid for 15 minutes. */
    URI of(Rendition rendition);
}
