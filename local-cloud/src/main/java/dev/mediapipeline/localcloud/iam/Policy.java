package dev.mediapipeline.localcloud.iam;

import java.util.List;

/**
 * The policies of one function.
 *
 * @param granted the grants of the template's Allow statements
 * @param denied those of its Deny statements, which take precedence
 * @param attached the grants that SAM adds for the function's event sources
 */
record Policy(List<Grant> granted, List<Grant> denied, List<Grant> attached) {
    static final Policy NOTHING = new Policy(List.of(), List.of(), List.of());
}
