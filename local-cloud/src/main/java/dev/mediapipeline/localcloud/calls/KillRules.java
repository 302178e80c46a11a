package dev.mediapipeline.localcloud.calls;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The kill rules in force; each fires once. */
public final class KillRules {
    private final List<Armed> armed = new CopyOnWriteArrayList<>();

    private record Armed(KillRule rule, AtomicInteger seen) {}

    public void add(KillRule rule) {
        armed.add(new Armed(rule, new AtomicInteger()));
    }

    /** Whether every rule has fired. */
    public boolean haveAllStruck() {
        return armed.isEmpty();
    }

    /** Counts the call, and returns the rule that fires at it, if any. */
    Optional<KillRule> strike(AwsCall call) {
        for (var candidate : armed) {
            var rule = candidate.rule();
            if (call.process() > 0
                    && call.function().filter(rule.function()::equals).isPresent()
                    && call.operation().action().equals(rule.action())
                    && candidate.seen().incrementAndGet() == rule.nth()) {
                armed.remove(candidate);
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
