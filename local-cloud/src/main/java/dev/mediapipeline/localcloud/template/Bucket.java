package dev.mediapipeline.localcloud.template;

import java.util.List;

/** A bucket of the template. */
public record Bucket(
        String logicalId, String name, String arn, List<Notification> notifications, List<CorsRule> corsRules) {

    /** Cross-origin requests that browsers may make; patterns have one {@code *} at most. */
    public record CorsRule(
            List<String> allowedOrigins,
            List<String> allowedMethods,
            List<String> allowedHeaders,
            List<String> exposedHeaders,
            int maxAgeSeconds) {}

    /**
     * A message to a queue for each object created.
     *
     * @param event an event name such as {@code s3:ObjectCreated:Put}, or with {@code *} for all of them
     */
    public record Notification(String queueArn, String event) {

        /** Whether an event such as {@code ObjectCreated:Put} is announced. */
        public boolean concerns(String eventName) {
            var name = "s3:" + eventName;
            return event.endsWith("*") ? name.startsWith(event.substring(0, event.length() - 1)) : name.equals(event);
        }
    }
}
