package dev.mediapipeline.localcloud.template;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Refuses what the local cloud would leave out in silence. */
final class KnownProperties {
    private KnownProperties() {}

    /** @param owner what has the properties, as the message shall begin */
    static void check(String owner, JsonNode properties, String... known) {
        for (var name : properties.propertyNames()) {
            if (!Set.of(known).contains(name)) {
                throw new TemplateException(
                        "%s has %s, which the local cloud does not emulate; it knows %s. Emulate it, or leave it out."
                                .formatted(owner, name, String.join(", ", known)));
            }
        }
    }
}
