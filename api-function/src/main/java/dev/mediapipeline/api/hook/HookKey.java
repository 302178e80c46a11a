package dev.mediapipeline.api.hook;

import dev.mediapipeline.media.Owner;
import java.util.List;

/**
 * What a sender of webhooks signs with.
 *
 * @param owner whose the media are that its webhooks announce
 * @param secrets all that are valid, in the form of Standard Webhooks; two while they are exchanged
 */
public record HookKey(Owner owner, List<String> secrets) {
    public HookKey {
        secrets = List.copyOf(secrets);
    }

    /** Not the secrets. */
    @Override
    public String toString() {
        return "HookKey[" + owner + ", " + secrets.size() + " secrets]";
    }
}
