package dev.mediapipeline.api.hook;

import dev.mediapipeline.media.Owner;
import java.util.List;

/**
 * The secrets of a sender of webhooks.
 *
 * @param owner the owner of the media items that its webhooks announce
 * @param secrets all valid secrets, in the format of Standard Webhooks; two during a rotation
 */
public record HookKey(Owner owner, List<String> secrets) {
    public HookKey {
        secrets = List.copyOf(secrets);
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "HookKey[" + owner + ", " + secrets.size() + " secrets]";
    }
}
