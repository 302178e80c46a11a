package dev.mediapipeline.localcloud.calls;

import dev.mediapipeline.localcloud.iam.Access;
import java.util.List;
import java.util.Optional;

/**
 * The operation that a request asks a service for.
 *
 * @param action its name in IAM's words; a batch counts as the action of its entries
 * @param accesses the permissions that its caller needs
 * @param body the body to forward, if it had to be read; otherwise it is still unread
 */
record Operation(String action, List<Access> accesses, Optional<String> body) {}
