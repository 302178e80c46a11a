package dev.mediapipeline.localcloud.template;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Refuses properties that the local cloud would silently ignore. */
final class KnownProperties {
    private KnownProperties() {}

    /**
     * Checks the names of the properties.
     *
     * @param owner the owner of the properties; the message begins with it
     * @param known the names, separated by commas, as the message shows them
     */
    static void check(String owner, JsonNode properties, String known) {
        for (var name : properties.propertyNames()) {
            if (!List.of(known.split(", ", -1)).contains(name)) {
                throw new TemplateException(
                        "%s has %s, which the local cloud does not emulate; it knows %s. Emulate it, or leave it out."
                                .formatted(owner, name, known));
            }
        }
    }
}
