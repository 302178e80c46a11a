package dev.mediapipeline.resize;

import dev.mediapipeline.resize.vips.FfmVips;
import dev.mediapipeline.resize.vips.VipsRenderer;
import java.nio.file.Path;

/** The real renderer: no other one keeps its promises. */
public final class Renderers {
    public static final Renderer VIPS =
            new VipsRenderer(new FfmVips(Path.of(System.getProperty("libvips.directory")), 1), 1_000_000);

    private Renderers() {}
}
