package dev.mediapipeline.report.daily;

/**
 * Counts of a day. Every registered media item is in exactly one of {@code ready}, {@code failed}, {@code expired},
 * {@code waiting}, {@code stillWorking} and {@code unknown}.
 *
 * @param registered announced by a client
 * @param uploaded the upload arrived
 * @param accepted the upload is a photograph that the pipeline processes
 * @param ready all renditions were made
 * @param failed refused, or not made
 * @param expired the upload never arrived
 * @param waiting the upload has not arrived yet
 * @param stillWorking accepted, and not ended yet
 * @param unknown in a status of a later version
 * @param overdue not ended, and past the deadline
 * @param unannounced ended, and not announced yet
 * @param renditions made and stored
 * @param bytesIn of the accepted photographs
 * @param bytesOut of the renditions
 */
public record Totals(
        int registered,
        int uploaded,
        int accepted,
        int ready,
        int failed,
        int expired,
        int waiting,
        int stillWorking,
        int unknown,
        int overdue,
        int unannounced,
        int renditions,
        long bytesIn,
        long bytesOut) {}
