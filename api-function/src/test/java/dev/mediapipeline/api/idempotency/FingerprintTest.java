package dev.mediapipeline.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void isTheSameForTheSameParts() {
        assertThat(Fingerprint.of(new byte[] {1}, "a", null)).isEqualTo(Fingerprint.of(new byte[] {1}, "a", null));
    }

    @Test
    void tellsPartsApartHoweverTheyAreCut() {
        assertThat(List.of(
                        Fingerprint.of(null, "ab", "c"),
                        Fingerprint.of(null, "a", "bc"),
                        Fingerprint.of(null, "ab", "c", ""),
                        Fingerprint.of(null, "ab", "c", null),
                        Fingerprint.of(null, "ab", null, "c"),
                        Fingerprint.of(new byte[0], "ab", "c"),
                        Fingerprint.of(new byte[] {'a', 'b'}, "c"),
                        Fingerprint.of(null, "c", "ab")))
                .doesNotHaveDuplicates();
    }
}
