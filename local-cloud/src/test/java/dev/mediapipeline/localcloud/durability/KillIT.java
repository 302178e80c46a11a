package dev.mediapipeline.localcloud.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the local cloud's queues and buckets under load, and counts what they acknowledged and lost. */
class KillIT {
    private static final int KILLS = 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void losesNothingThatWasAcknowledgedHoweverOftenItIsKilled() throws Exception {
        var template = folder.resolve("template.yaml");
        try (var yaml = KillIT.class.getResourceAsStream("/durability.yaml")) {
            Files.write(template, yaml == null ? new byte[0] : yaml.readAllBytes());
        }
        var stores = new KilledStores(template, folder);
        for (var kill = 0; kill < KILLS; kill++) {
            stores.round();
        }
        var found = stores.find();

        stores.messages.removeAll(found.messages());
        System.out.printf(
                "%d kills: %d of the acknowledged messages lost, %d found; %d objects acknowledged, %d found%n",
                KILLS,
                stores.messages.size(),
                found.messages().size(),
                stores.objects.size(),
                found.objects().size());
        assertThat(stores.messages).as("messages lost").isEmpty();
        assertThat(found.objects()).as("objects").containsAll(stores.objects);
        assertThat(found.toldObjects()).as("objects told of").isEqualTo(found.objects());
        assertThat(found.unknown()).as("objects with other bytes").isEmpty();
    }
}
