package dev.mediapipeline.report.erase;

/**
 * Nothing of the media item was stored any more at the end of this.
 *
 * @param derived how many renditions and manifests were deleted now; none when it was erased before
 */
public record Erased(int derived) {}
