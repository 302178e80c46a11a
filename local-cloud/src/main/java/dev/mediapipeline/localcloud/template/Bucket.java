package dev.mediapipeline.localcloud.template;

import java.util.List;

/** A bucket of the template. */
public record Bucket(String logicalId, String name, String arn, List<Notification> notifications) {

    /**
     * A message to a queue for each object created.
     *
     * @param event an event name such as {@code s3:ObjectCreated:Put}, or with {@code *} for all of them
     * @param prefix what a key must start with; empty: anything
     * @param suffix what a key must end with; empty: anything
     */
    public record Notification(String queueArn, String event, String prefix, String suffix) {

        /** Whether an event such as {@code ObjectCreated:Put} about the key is announced. */
        public boolean concerns(String eventName, String key) {
            var name = "s3:" + eventName;
            var wanted =
                    event.endsWith("*") ? name.startsWith(event.substring(0, event.length() - 1)) : name.equals(event);
            return wanted && key.startsWith(prefix) && key.endsWith(suffix);
        }
    }
}
