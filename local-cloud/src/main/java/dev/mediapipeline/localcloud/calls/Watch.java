package dev.mediapipeline.localcloud.calls;

import dev.mediapipeline.localcloud.iam.Permissions;
import java.util.function.BiConsumer;

/**
 * Permits or denies calls, and records them.
 *
 * @param kill kills the process of a function (its logical id) with a number
 */
public record Watch(Permissions permissions, UsageMeter meter, KillRules rules, BiConsumer<String, Integer> kill) {}
