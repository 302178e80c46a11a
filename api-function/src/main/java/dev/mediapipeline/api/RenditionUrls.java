package dev.mediapipeline.api;

import dev.mediapipeline.media.Rendition;
import java.net.URI;

/** Signs URLs that give access to a rendition for a limited time. */
public interface RenditionUrls {
    /** A signed URL, valid for 15 minutes. */
    URI of(Rendition rendition);
}
