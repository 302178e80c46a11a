package dev.mediapipeline.localcloud.iam;

import dev.mediapipeline.localcloud.template.Account;
import dev.mediapipeline.localcloud.template.LambdaFunction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Decides about each function's calls, and records the grants that it uses and the accesses that it was denied. The
 * local cloud's own polling for event sources is not checked here: on AWS it has the function's role, and the policies
 * that SAM attaches suffice for it.
 */
public final class Permissions {
    /** Actions that no local run uses: nothing here takes such calls, or only the local cloud's pollers make them. */
    private static final Set<String> NEVER_USED_HERE = Set.of(
            "logs:*",
            "xray:*",
            "kms:*",
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage",
            "dynamodb:DescribeStream",
            "dynamodb:GetRecords",
            "dynamodb:GetShardIterator",
            "dynamodb:ListStreams");

    private final Map<String, Policy> policies;
    private final Consumer<String> reports;
    private final Set<Grant> needed = ConcurrentHashMap.newKeySet();
    private final Set<Grant> revoked = ConcurrentHashMap.newKeySet();
    private final Set<Denied> denied = ConcurrentHashMap.newKeySet();

    /** An access that a function was denied. */
    public record Denied(String function, Access access) {}

    /**
     * Reads the functions' policies.
     *
     * @param reports receives each denied access once
     * @throws dev.mediapipeline.localcloud.template.TemplateException if a policy has something that the local cloud
     *     cannot evaluate
     */
    public Permissions(Collection<LambdaFunction> functions, Consumer<String> reports) {
        policies = new TreeMap<>();
        functions.forEach(function -> policies.put(function.logicalId(), PolicyReader.read(function)));
        this.reports = reports;
    }

    /** All grants of the template, without those that SAM adds. */
    public List<Grant> grants() {
        return policies.values().stream().flatMap(p -> p.granted().stream()).toList();
    }

    /**
     * The grants that could be removed from the template: since the start, none of them was the only one to allow a
     * call. Grants that nothing here can use are left out.
     */
    public List<Grant> unneeded() {
        return grants().stream()
                .filter(grant -> !needed.contains(grant))
                .filter(grant -> NEVER_USED_HERE.stream()
                        .noneMatch(action -> new Grant("", action, "*").covers(new Access(grant.action(), ""))))
                .toList();
    }

    /** The accesses that were denied since the start. */
    public Set<Denied> denied() {
        return Set.copyOf(denied);
    }

    /** Ignores this grant of the template from the next call on. */
    public void revoke(Grant grant) {
        revoked.add(grant);
    }

    /** Undoes {@link #revoke}. */
    public void restore(Grant grant) {
        revoked.remove(grant);
    }

    /** Whether the function may do this. A denial is reported and recorded. */
    public boolean allow(String function, Access access) {
        var allowed = decide(function, access);
        if (!allowed && denied.add(new Denied(function, access))) {
            reports.accept("Denied: " + sentence(function, access));
        }
        return allowed;
    }

    /** Like {@link #allow}, but does not record a denial. */
    public boolean decide(String function, Access access) {
        var policy = policies.getOrDefault(function, Policy.NOTHING);
        if (policy.denied().stream().anyMatch(grant -> grant.covers(access))) {
            return false;
        }
        if (policy.attached().stream().anyMatch(grant -> grant.covers(access))) {
            return true;
        }
        var covering = policy.granted().stream()
                .filter(grant -> !revoked.contains(grant) && grant.covers(access))
                .toList();
        if (covering.size() == 1) {
            needed.add(covering.getFirst());
        }
        return !covering.isEmpty();
    }

    /** A denial, worded as AWS does. */
    public static String sentence(String function, Access access) {
        return "User: arn:aws:sts::%s:assumed-role/%s is not authorized to perform: %s on resource: %s"
                .formatted(Account.ID, function, access.action(), access.resource());
    }
}
