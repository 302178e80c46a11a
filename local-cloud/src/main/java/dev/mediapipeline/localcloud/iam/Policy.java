package dev.mediapipeline.localcloud.iam;

import java.util.List;

/**
 * What one function may do.
 *
 * @param granted what the template's statements allow
 * @param denied what they deny, whatever allows it
 * @param attached what SAM allows beside them, because of the function's event sources
 */
record Policy(List<Grant> granted, List<Grant> denied, List<Grant> attached) {
    static final Policy NOTHING = new Policy(List.of(), List.of(), List.of());
}
