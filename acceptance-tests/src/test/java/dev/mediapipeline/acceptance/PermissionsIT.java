package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.localcloud.iam.Grant;
import dev.mediapipeline.localcloud.iam.Permissions;
import dev.mediapipeline.localcloud.iam.Permissions.Denied;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that every function has the permissions it needs, and no others. The journeys cover every path through the
 * system: no call is denied, and each grant of the template is at least once the only one that allows a call, so the
 * template needs it. One grant of each service is removed to prove that a missing grant does stop a function.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsIT {
    private final LocalPipeline.Running pipeline = new LocalPipeline.Running();
    private final Permissions permissions = pipeline.cloud().permissions();
    private final Map<String, Journeys.Journey> journeys = new Journeys(pipeline).all();
    private final Map<Grant, String> neededBy = new HashMap<>();
    private Set<Denied> refused = Set.of();

    @BeforeAll
    void goAllWays() throws Exception {
        for (var journey : journeys.entrySet()) {
            List<Grant> unneededBefore = permissions.unneeded();
            journey.getValue().go();
            List<Grant> unneeded = permissions.unneeded();
            unneededBefore.stream()
                    .filter(grant -> !unneeded.contains(grant))
                    .forEach(grant -> neededBy.put(grant, journey.getKey()));
        }
        refused = permissions.denied();
    }

    @AfterAll
    void stop() {
        pipeline.close();
    }

    @Test
    void nothingIsRefused() {
        assertThat(refused)
                .as("but what the journeys about announcements refuse themselves")
                .allMatch(denied -> denied.function().equals("AnnounceFunction")
                        && denied.access().action().equals("s3:PutObject"));
    }

    @Test
    void eachGrantIsNeeded() {
        assertThat(permissions.unneeded()).isEmpty();
    }

    /** One grant of each service: the first that the first journeys need, since those are the shortest. */
    Collection<Grant> oneGrantOfEachService() {
        var grants = new TreeMap<String, Grant>();
        for (var journey : journeys.keySet()) {
            permissions.grants().stream()
                    .filter(grant -> journey.equals(neededBy.get(grant)))
                    .forEach(grant -> grants.putIfAbsent(grant.service(), grant));
        }
        assertThat(grants).containsOnlyKeys("dynamodb", "events", "s3", "secretsmanager", "sqs");
        return grants.values();
    }

    /** Starts the journey that needs the grant without it, until the function has been denied a call. */
    @ParameterizedTest
    @MethodSource("oneGrantOfEachService")
    void aGrantIsMissed(Grant grant) throws InterruptedException {
        String journey = Objects.requireNonNull(neededBy.get(grant), () -> "no journey needs " + grant);
        Set<Denied> before = permissions.denied();
        permissions.revoke(grant);
        if (grant.action().startsWith("secretsmanager:")) {
            // Its processes have cached the secret.
            pipeline.restart(grant.function());
            Awaitility.await("the API")
                    .until(() -> pipeline.api().health(Map.of()).status() == 200);
        }
        Thread way = Thread.ofVirtual().start(() -> go(journey));
        try {
            Awaitility.await("the refusal of " + grant)
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> newlyDenied(before).stream()
                            .anyMatch(denied ->
                                    denied.function().equals(grant.function()) && grant.covers(denied.access())));
        } finally {
            permissions.restore(grant);
            way.interrupt();
            way.join();
        }
    }

    private void go(String journey) {
        try {
            Objects.requireNonNull(journeys.get(journey)).go();
        } catch (Exception | AssertionError e) {
            // Without the grant the journey does not reach its end; only the denial matters.
        }
    }

    private Set<Denied> newlyDenied(Set<Denied> before) {
        var denied = new HashSet<>(permissions.denied());
        denied.removeAll(before);
        return denied;
    }
}
