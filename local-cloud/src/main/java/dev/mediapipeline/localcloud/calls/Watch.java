package dev.mediapipeline.localcloud.calls;

import dev.mediapipeline.localcloud.iam.Permissions;
import java.util.function.BiConsumer;

/**
 * Decides about calls and remembers them.
 *
 * @param kill kills the process of a function (its logical id) with a number
 */
public record Watch(Permissions permissions, UsageMeter meter, KillRules rules, BiConsumer<String, Integer> kill) {}
